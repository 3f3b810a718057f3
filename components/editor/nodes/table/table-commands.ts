import { type Command, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables';
import { MAX_COLUMNS, MAX_ROWS } from '@/lib/richtext/nodes/table-cell/cell-attributes';
import { tableAround } from './find-table';
import { moveCells } from './move-cells';
import { repairTables } from './repair-tables';

/** The transaction of a command holds its name in this meta value, by which it is announced. */
export const TABLE_COMMAND = 'tableCommand';

const limited =
  (fits: (size: { width: number; height: number }) => boolean, command: Command): Command =>
  (state, dispatch, view) =>
    isInTable(state) && fits(selectedRect(state).map) && command(state, dispatch, view);

const addingRow = (command: Command) => limited(({ height }) => height < MAX_ROWS, command);
const addingColumn = (command: Command) => limited(({ width }) => width < MAX_COLUMNS, command);

/** Deletes the table with its caption and source. The caret goes to the line after it. */
export const deleteTable: Command = ({ selection: { $head }, tr }, dispatch) => {
  const table = tableAround($head);
  if (!table) return false;
  tr.delete(table.pos, table.pos + table.node.nodeSize);
  const pos = Math.min(table.pos, tr.doc.content.size);
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos), 1)).scrollIntoView());
  return true;
};

/** Deletes the selected rows or columns; the whole table if all of them are selected. */
function deletingAll(isAll: (rect: ReturnType<typeof selectedRect>) => boolean, command: Command): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    return isAll(selectedRect(state)) ? deleteTable(state, dispatch) : command(state, dispatch, view);
  };
}

/** An empty line before or after the table, wherever it stands. */
function line(side: 'before' | 'after'): Command {
  return ({ selection: { $head }, tr, schema }, dispatch) => {
    const table = tableAround($head);
    if (!table) return false;
    const pos = side === 'before' ? table.pos : table.pos + table.node.nodeSize;
    tr.insert(pos, schema.node('paragraph'));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
    return true;
  };
}

/** The commands of prosemirror-tables may never end on a table with holes, so such a table is repaired in the place of the command. */
function onWholeTables<Name extends string>(commands: Record<Name, Command>): Record<Name, Command> {
  const guarded = (name: string, command: Command): Command => {
    return (state, dispatch, view) => {
      const repair = repairTables(state);
      if (repair) dispatch?.(repair);
      const named =
        dispatch && ((transaction: Transaction) => dispatch(transaction.setMeta(TABLE_COMMAND, name)));
      return repair !== null || command(state, named, view);
    };
  };
  const entries = Object.entries<Command>(commands).map(([name, command]) => [name, guarded(name, command)]);
  return Object.fromEntries(entries) as Record<Name, Command>;
}

/** Everything that the menu of a table does, in its order. */
export const TABLE_COMMANDS = onWholeTables({
  rowBefore: addingRow(addRowBefore),
  rowAfter: addingRow(addRowAfter),
  rowUp: moveCells('row', -1),
  rowDown: moveCells('row', 1),
  deleteRow: deletingAll(({ top, bottom, map }) => top === 0 && bottom === map.height, deleteRow),
  columnBefore: addingColumn(addColumnBefore),
  columnAfter: addingColumn(addColumnAfter),
  columnBackward: moveCells('column', -1),
  columnForward: moveCells('column', 1),
  deleteColumn: deletingAll(({ left, right, map }) => left === 0 && right === map.width, deleteColumn),
  mergeCells,
  splitCell,
  headerRow: toggleHeader('row'),
  headerColumn: toggleHeader('column'),
  lineBefore: line('before'),
  lineAfter: line('after'),
  deleteTable,
});

export type TableCommand = keyof typeof TABLE_COMMANDS;
