import { type AnyExtension, Node } from '@tiptap/core';
import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import type { ComponentType } from 'react';
import { EntryCardView } from './entry-card/entry-card-view';
import { FigurePictureView } from './figure/figure-picture-view';
import { FileAttachmentView } from './file-attachment/file-attachment-view';
import { VideoView } from './video/video-view';

/** The nodes that React shows in the editor. */
const VIEWS: Readonly<Record<string, ComponentType<ReactNodeViewProps>>> = {
  figurePicture: FigurePictureView,
  fileAttachment: FileAttachmentView,
  video: VideoView,
  entryCard: EntryCardView,
};

/**
 * The extensions of the schema, in which these nodes are shown by React. The list of the editor holds their views, and not a plugin: only the
 * views of that list are made anew once React has been set up, for the nodes that stand in the text already.
 */
export const withReactViews = (extensions: readonly AnyExtension[]): AnyExtension[] =>
  extensions.map((extension) => {
    const view = VIEWS[extension.name];
    if (!(extension instanceof Node) || !view) return extension;
    return extension.extend({ addNodeView: () => ReactNodeViewRenderer(view) });
  });
