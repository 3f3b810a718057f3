import { Extension } from '@tiptap/core';
import { type Command, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { directionAt } from '@/components/editor/document/block-direction';
import { inCells, tableAround } from './find-table';
import { arrowSelection } from './table-arrows';
import { TABLE_COMMANDS } from './table-commands';
import { backspaceInTable, deleteInTable, enterInTable, goToCell } from './table-edges';
import { tableCommandOf } from './table-shortcuts';

/** Whether the columns of the table around the caret are read from right to left. */
export function isRightToLeftTable(state: EditorView['state']): boolean {
  const table = tableAround(state.selection.$head);
  return table !== null && directionAt(state, table.gridPos) === 'rtl';
}

/** Outside of the cells no row is moved: the keys move the block there, which is the table. */
function movesTable(view: EditorView, event: KeyboardEvent): boolean {
  const name = tableCommandOf(event, false);
  return (name === 'rowUp' || name === 'rowDown') && !inCells(view.state.selection);
}

function commandFor(view: EditorView, event: KeyboardEvent): Command | null {
  const name = tableCommandOf(event, isRightToLeftTable(view.state));
  if (name) return TABLE_COMMANDS[name];
  if (event.altKey) return null;
  if (event.key === 'Backspace') return backspaceInTable;
  if (event.key === 'Delete') return deleteInTable;
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Tab') return inListItem(view) ? null : goToCell(event.shiftKey ? -1 : 1);
  return event.key === 'Enter' && !event.shiftKey ? enterInTable : null;
}

/** In a list of a cell Tab indents, as in every list. */
function inListItem({ state }: EditorView): boolean {
  const { $head } = state.selection;
  for (let depth = $head.depth; depth > 0; depth -= 1)
    if ($head.node(depth).type.name === 'listItem') return true;
  return false;
}

/** The keys of tables: Tab, arrows, Enter, Backspace and Delete at the edges of cells, and the shortcuts of the menu. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  // Before the keys of lines, which know nothing of cells.
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => {
          if (!tableAround(view.state.selection.$head) || movesTable(view, event)) return false;
          const selection = arrowSelection(view, event);
          if (selection) view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
          if (selection) return true;
          const isShortcut = tableCommandOf(event, isRightToLeftTable(view.state)) !== null;
          const done = commandFor(view, event)?.(view.state, view.dispatch, view) ?? false;
          return done || isShortcut;
        },
      },
    }),
  ],
});
