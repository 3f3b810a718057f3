import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, type Selection, type Transaction } from '@tiptap/pm/state';
import { handlePaste } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { inField } from '@/components/editor/document/field-commands';
import { plainText } from '@/lib/richtext/plain-text';
import { inCells } from './find-table';

const ROLES = ['tableGrid', 'tableRow', 'tableCell', 'tableHeader'];

/** Whether a slice is cells or rows of a table, without the table itself. */
export const holdsCells = (slice: Slice) => ROLES.includes(slice.content.firstChild?.type.name ?? '');

/** A grid, rows or cells as a whole table. */
function tableFrom(nodes: readonly Node[]): Node | null {
  const [first] = nodes;
  if (!first) return null;
  const { table, tableCaption, tableGrid, tableRow, tableSource } = first.type.schema.nodes;
  if (!table || !tableCaption || !tableGrid || !tableRow || !tableSource) return null;
  if (first.type === tableGrid)
    return table.create(null, [tableCaption.create(), first, tableSource.create()]);
  const rows = first.type === tableRow ? nodes : [tableRow.create(null, nodes)];
  return tableFrom([tableGrid.create(null, rows)]);
}

/** Copied cells become a table where there is none. A copied slice is open at its edges, and ProseMirror would keep the words alone. */
export function closeTables(slice: Slice): Slice {
  const { content } = slice;
  if (!holdsCells(slice)) return slice;
  const table = tableFrom(content.content);
  return table ? new Slice(Fragment.from(table), 0, 0) : slice;
}

/** The words of a block as paragraphs. */
export const linesOf = (node: Node): Node[] =>
  plainText(node)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => node.type.schema.node('paragraph', null, node.type.schema.text(line)));

/** What a cell can hold of a slice: of a table only its words, a line for each row. */
function withoutTables({ content, openStart, openEnd }: Slice): Slice {
  const nodes = content.content.flatMap((node) => (node.type.name === 'table' ? linesOf(node) : [node]));
  const isTable = (node: Node | null) => node?.type.name === 'table';
  return new Slice(
    Fragment.fromArray(nodes),
    isTable(content.firstChild) ? 0 : openStart,
    isTable(content.lastChild) ? 0 : openEnd,
  );
}

/** The rows of a slice that is nothing but one table, or cells of one. */
function cellsOf(slice: Slice): Slice | null {
  if (holdsCells(slice)) return slice;
  const [only] = slice.content.content;
  const grid = slice.content.childCount === 1 && only?.type.name === 'table' ? only.child(1) : null;
  return grid ? new Slice(Fragment.from(grid), 0, 0) : null;
}

/**
 * Pastes cells over cells, as a spreadsheet does: the table grows where it has to. Null if the caret is not in a cell or the slice holds
 * more than cells.
 */
function overCells(start: Transaction, cells: Slice): Transaction | null {
  const state = EditorState.create({ doc: start.doc, selection: start.selection });
  let changed: Transaction | null = null;
  const view: Pick<EditorView, 'state' | 'dispatch'> = {
    state,
    dispatch: (transaction) => {
      changed = transaction;
    },
  };
  handlePaste(view as EditorView, null as unknown as ClipboardEvent, cells);
  for (const step of (changed as Transaction | null)?.steps ?? []) start.step(step);
  const selection = (changed as Transaction | null)?.selection;
  return selection ? start.setSelection(selection.getBookmark().resolve(start.doc)) : null;
}

/** The transaction that brings a slice into cells; null where the caret is not in a cell, or the slice fits into one as it is. */
export function intoCells(start: Transaction, slice: Slice): Transaction | null {
  if (!inCells(start.selection)) return null;
  const cells = cellsOf(slice);
  return cells ? overCells(start, cells) : null;
}

/** Whether a table can stand at the caret, or after the block with the caret: not in a note. */
function takesTables({ $from }: Selection): boolean {
  const { table } = $from.doc.type.schema.nodes;
  for (let depth = $from.depth; table && depth >= 0; depth -= 1) {
    const index = $from.indexAfter(depth);
    if ($from.node(depth).canReplaceWith(index, index, table)) return true;
  }
  return false;
}

/** A slice as the lines around the caret can hold it. Of an opening line, which takes no more than words, it stays as it is. */
export function tablesFor({ selection }: Transaction, slice: Slice): Slice {
  if (inCells(selection)) return withoutTables(slice);
  const closed = closeTables(slice);
  return inField(selection.$from) || takesTables(selection) ? closed : withoutTables(closed);
}
