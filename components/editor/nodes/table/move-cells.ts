import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isInTable, selectedRect, TableMap, type TableRect } from '@tiptap/pm/tables';

type Axis = 'row' | 'column';

/** Whether no cell reaches over the line between two rows or columns. The outer edges are such lines. */
function isEdge({ map, width, height }: TableMap, axis: Axis, line: number): boolean {
  const [length, across] = axis === 'row' ? [height, width] : [width, height];
  if (line <= 0 || line >= length) return line >= 0 && line <= length;
  const at = (row: number, column: number) => map[row * width + column];
  return Array.from({ length: across }, (_cell, index) => index).every((index) =>
    axis === 'row' ? at(line - 1, index) !== at(line, index) : at(index, line - 1) !== at(index, line),
  );
}

function edgeFrom(map: TableMap, axis: Axis, line: number, step: 1 | -1): number {
  let edge = line;
  while (!isEdge(map, axis, edge)) edge += step;
  return edge;
}

/** Two neighbouring groups of rows or columns that are swapped. Cells that reach over several keep these together. */
interface Groups {
  start: number;
  middle: number;
  end: number;
}

function groupsOf({ map, ...rect }: TableRect, axis: Axis, step: 1 | -1): Groups | null {
  const [first, last] = axis === 'row' ? [rect.top, rect.bottom] : [rect.left, rect.right];
  const length = axis === 'row' ? map.height : map.width;
  const from = edgeFrom(map, axis, first, -1);
  const to = edgeFrom(map, axis, last, 1);
  if (step < 0)
    return from === 0 ? null : { start: edgeFrom(map, axis, from - 1, -1), middle: from, end: to };
  return to === length ? null : { start: from, middle: to, end: edgeFrom(map, axis, to + 1, 1) };
}

/** Moves the second group before the first, so that what others write elsewhere in the table is not touched. */
function swap(transaction: Transaction, [from, middle, to]: readonly [number, number, number]): void {
  if (middle === from || middle === to) return;
  const isSecondShorter = to - middle < middle - from;
  const moved = isSecondShorter ? ([middle, to] as const) : ([from, middle] as const);
  const { content } = transaction.doc.slice(...moved);
  transaction.delete(...moved);
  transaction.insert(isSecondShorter ? from : to - (middle - from), content);
}

function swapRows(transaction: Transaction, { table, tableStart }: TableRect, groups: Groups): void {
  const posOf = (row: number) =>
    table.children.slice(0, row).reduce((pos, { nodeSize }) => pos + nodeSize, tableStart);
  swap(transaction, [posOf(groups.start), posOf(groups.middle), posOf(groups.end)]);
}

function swapColumns(transaction: Transaction, { table, tableStart, map }: TableRect, groups: Groups): void {
  for (let row = map.height - 1; row >= 0; row -= 1) {
    const posOf = (column: number) => tableStart + map.positionAt(row, column, table);
    swap(transaction, [posOf(groups.start), posOf(groups.middle), posOf(groups.end)]);
  }
}

/** The cell in which the caret was, after the move. */
function caretIn(transaction: Transaction, cell: Node, { tableStart }: TableRect, offset: number): void {
  const grid = transaction.doc.nodeAt(tableStart - 1);
  const [found] = grid ? TableMap.get(grid).map.filter((pos) => grid.nodeAt(pos) === cell) : [];
  if (found === undefined) return;
  const pos = Math.min(tableStart + found + offset, tableStart + found + cell.nodeSize - 2);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(pos)));
}

/** Moves the rows or columns of the selection one further, with those that merged cells tie to them. */
export function moveCells(axis: Axis, step: 1 | -1): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const rect = selectedRect(state);
    const groups = groupsOf(rect, axis, step);
    if (!groups) return false;
    if (!dispatch) return true;
    const pos = rect.map.positionAt(rect.top, rect.left, rect.table);
    const cell = rect.table.nodeAt(pos);
    const transaction = state.tr;
    const offset = Math.max(1, state.selection.head - rect.tableStart - pos);
    if (axis === 'row') swapRows(transaction, rect, groups);
    else swapColumns(transaction, rect, groups);
    if (cell) caretIn(transaction, cell, rect, offset);
    dispatch(transaction.scrollIntoView());
    return true;
  };
}
