import { type AnyExtension, Extension, Node } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin } from '@tiptap/pm/state';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { tabUploads } from '@/components/media/uploads/tab-uploads';
import { backspaceInFigure, deletePicture, enterInFigure } from './figure-commands';
import { FigurePictureView } from './figure-picture-view';
import { nameArrived } from './picture-uploads';

const KEYS = keydownHandler({
  Enter: enterInFigure,
  Backspace: (state, dispatch) => deletePicture(state, dispatch) || backspaceInFigure(state, dispatch),
  Delete: deletePicture,
});

/**
 * The extensions of the schema, in which pictures are shown by React. The list of the editor holds their view, and not a plugin: only the
 * views of that list are made anew once React has been set up, for the pictures that stand in the text already.
 */
export const withPictureView = (extensions: readonly AnyExtension[]): AnyExtension[] =>
  extensions.map((extension) =>
    extension instanceof Node && extension.name === 'figurePicture'
      ? extension.extend({ addNodeView: () => ReactNodeViewRenderer(FigurePictureView) })
      : extension,
  );

/** The keys of figures in the editor, and what becomes of the files that are sent for their pictures. */
export const FigureEditing = Extension.create({
  name: 'figureEditing',
  priority: 1000,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: { handleKeyDown: KEYS },
        view: (view) => {
          const follow = () => nameArrived(view);
          const stop = tabUploads.subscribe(follow);
          // Not while the editor is being made: what it shows is not known yet.
          queueMicrotask(() => view.isDestroyed || follow());
          return { destroy: stop };
        },
      }),
    ];
  },
});
