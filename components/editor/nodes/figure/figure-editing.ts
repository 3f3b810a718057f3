import { Extension } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin } from '@tiptap/pm/state';
import { backspaceInFigure, enterInFigure } from './figure-commands';

const KEYS = keydownHandler({ Enter: enterInFigure, Backspace: backspaceInFigure });

/** The keys of figures in the editor. Those of a selected picture are those of every block without text (selected-atom-keys.ts). */
export const FigureEditing = Extension.create({
  name: 'figureEditing',
  priority: 1000,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyDown: KEYS } })],
});
