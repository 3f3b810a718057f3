import { type AnyExtension, Node, type NodeViewRenderer } from '@tiptap/core';
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

/** Whether an event is a drag of a block itself, and not of a button or a field in it. */
const isDragOfBlock = ({ type, target }: Event) =>
  type.startsWith('drag') && target instanceof Element && !target.closest('button, input, select, textarea');

/** Tiptap keeps drags from the editor that do not begin at an element which it calls a handle: the whole block is one. */
function draggable(renderer: NodeViewRenderer): NodeViewRenderer {
  return (props) => {
    const view = renderer(props);
    const stops = view.stopEvent?.bind(view);
    if (stops) view.stopEvent = (event) => !isDragOfBlock(event) && stops(event);
    return view;
  };
}

/**
 * The extensions of the schema, in which these nodes are shown by React. The list of the editor holds their views, and not a plugin: only the
 * views of that list are made anew once React has been set up, for the nodes that stand in the text already.
 */
export const withReactViews = (extensions: readonly AnyExtension[]): AnyExtension[] =>
  extensions.map((extension) => {
    const view = VIEWS[extension.name];
    if (!(extension instanceof Node) || !view) return extension;
    return extension.extend({ addNodeView: () => draggable(ReactNodeViewRenderer(view)) });
  });
