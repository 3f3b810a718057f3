import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { fixTables, tableEditing } from '@tiptap/pm/tables';
import { unconfirmedOf } from '@/components/editor/sync/unconfirmed-changes';
import { isOwnChange } from '@/lib/richtext/is-own-change';
import { mapCellSelections } from './map-cell-selections';
import { hasBrokenTables, repairTables } from './repair-tables';
import { leavesTable, selectTouchedCells } from './table-selections';

/**
 * Whether this editor has to repair tables. It is the one whose changes the server does not have yet: they are what broke a table, and
 * the repair is sent with them, so that what the server stores is whole. An editor that only receives changes gets the repair as well,
 * and a second one would add the missing cells twice.
 */
function repairsTables(transactions: readonly Transaction[], state: EditorState): boolean {
  if (!transactions.some(({ docChanged }) => docChanged)) return false;
  return transactions.some(isOwnChange) || unconfirmedOf(state).changes.length > 0;
}

/**
 * The library takes left and right for the order of the document; see table-arrows.ts. A selection that goes through the edge of a table
 * is extended by the browser; the library would forget where it began.
 */
function verticalKeys(library: Plugin): Plugin['props']['handleKeyDown'] {
  return (view, event) =>
    !/^Arrow(Left|Right)$/.test(event.key) &&
    !(event.shiftKey && leavesTable(view.state.selection)) &&
    (library.props.handleKeyDown?.call(library, view, event) ?? false);
}

export function cellEditing(): Plugin {
  mapCellSelections();
  const library = tableEditing();
  const { appendTransaction } = library.spec;
  return new Plugin({
    ...library.spec,
    props: { ...library.spec.props, handleKeyDown: verticalKeys(library), handlePaste: undefined },
    appendTransaction(transactions, before, state) {
      if (hasBrokenTables(state.doc)) return repairsTables(transactions, state) ? repairTables(state) : null;
      if (leavesTable(state.selection)) return fixTables(state, before);
      const selected = selectTouchedCells(state.tr);
      if (selected.selectionSet) return selected;
      return appendTransaction?.call(library, transactions, before, state);
    },
  });
}

/** Selections of cells and their keys, by prosemirror-tables. Its handles for resizing are left out, because
 * widths follow the words, and its way of pasting, because everything pasted comes in by one way. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  addProseMirrorPlugins: () => [cellEditing()],
});
