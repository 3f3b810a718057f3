import { Extension } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, Plugin } from '@tiptap/pm/state';
import { backspaceInFigure, deleteInFigure, enterInFigure } from './figure-commands';

const ENTER = keydownHandler({ Enter: enterInFigure });
/** Whatever else is held: Ctrl+Delete deletes a word and must not merge caption and credit either. */
const AT_EDGES: Record<string, Command> = { Backspace: backspaceInFigure, Delete: deleteInFigure };

/** The keys of figures in the editor. Those of a selected picture are those of every block without text (selected-atom-keys.ts). */
export const FigureEditing = Extension.create({
  name: 'figureEditing',
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) =>
          ENTER(view, event) || (AT_EDGES[event.key]?.(view.state, view.dispatch, view) ?? false),
      },
    }),
  ],
});
