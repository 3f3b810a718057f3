import { Extension } from '@tiptap/core';
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

/** The pictures of figures in the editor, their keys, and what becomes of the files that are sent for them. */
export const FigureEditing = Extension.create({
  name: 'figureEditing',
  priority: 1000,
  addProseMirrorPlugins() {
    const { editor } = this;
    const renderPicture = ReactNodeViewRenderer(FigurePictureView);
    return [
      new Plugin({
        props: {
          handleKeyDown: KEYS,
          nodeViews: {
            figurePicture: (node, view, getPos, decorations, innerDecorations) => {
              const extension = editor.extensionManager.extensions.find(
                ({ name }) => name === 'figurePicture',
              );
              if (!extension) throw new Error('the schema has no pictures');
              const shown = { node, view, getPos: getPos as () => number, decorations, innerDecorations };
              return renderPicture({ editor, extension, HTMLAttributes: {}, ...shown } as never);
            },
          },
        },
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
