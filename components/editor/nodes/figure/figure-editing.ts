import { Extension } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin } from '@tiptap/pm/state';
import { backspaceInFigure, deletePicture, enterInFigure } from './figure-commands';

const KEYS = keydownHandler({
  Enter: enterInFigure,
  Backspace: (state, dispatch) => deletePicture(state, dispatch) || backspaceInFigure(state, dispatch),
  Delete: deletePicture,
});

/** The keys of figures in the editor. */
export const FigureEditing = Extension.create({
  name: 'figureEditing',
  priority: 1000,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyDown: KEYS } })],
});
