import type { ResolvedPos } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { CellSelection, cellAround, inSameTable, nextCell } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { tableAround } from './find-table';

/** Whether the selection begins in a table and ends outside of its cells, or the other way round. */
export function leavesTable(selection: Selection): boolean {
  if (!(selection instanceof TextSelection) || selection.empty) return false;
  const [$anchor, $head] = [cellAround(selection.$anchor), cellAround(selection.$head)];
  return $anchor && $head ? !inSameTable($anchor, $head) : ($anchor ?? $head) !== null;
}

/**
 * Text selected from one cell to another of the same table are cells that are selected, whoever selects: the mouse, a word jump with
 * Shift, the arrows on their way back into the table. The library would select the first cell alone.
 */
export function selectTouchedCells(transaction: Transaction): Transaction {
  const { selection } = transaction;
  if (!(selection instanceof TextSelection)) return transaction;
  const [$anchor, $head] = [cellAround(selection.$anchor), cellAround(selection.$head)];
  if (!$anchor || !$head || $anchor.pos === $head.pos || !inSameTable($anchor, $head)) return transaction;
  return transaction.setSelection(new CellSelection($anchor, $head));
}

/** The first or the last line of what is in a cell. */
function edgeOfCell({ pos, nodeAfter, doc }: ResolvedPos, step: 1 | -1): Selection {
  const edge = step < 0 ? pos + 1 : pos + (nodeAfter?.nodeSize ?? 2) - 1;
  return Selection.near(doc.resolve(edge), -step);
}

/** Whether the selection cannot go further up or down within its cell. */
function atEdgeOfCell(view: EditorView, $cell: ResolvedPos, step: 1 | -1): boolean {
  const { $head } = view.state.selection;
  return edgeOfCell($cell, step).$head.sameParent($head) && view.endOfTextblock(step > 0 ? 'down' : 'up');
}

/**
 * Shift with an arrow up from the first row, or down from the last, goes on to the line outside of the cells, as in Word. A selection that was begun outside
 * goes through the table row by row. Null for everything else: cells that are selected are the library's.
 */
export function extendedVertically(view: EditorView, step: 1 | -1): Selection | null {
  const { doc, selection } = view.state;
  const isCells = selection instanceof CellSelection;
  const $cell = isCells ? selection.$headCell : cellAround(selection.$head);
  const table = $cell && tableAround($cell);
  if (!$cell || !table || !(isCells || atEdgeOfCell(view, $cell, step))) return null;
  const $next = nextCell($cell, 'vert', step);
  if ($next && !leavesTable(selection)) return null;
  const { $anchor } = isCells ? edgeOfCell(selection.$anchorCell, step > 0 ? -1 : 1) : selection;
  const outside = step > 0 ? table.gridPos + table.grid.nodeSize : table.gridPos;
  const head = $next ? edgeOfCell($next, step > 0 ? -1 : 1) : Selection.near(doc.resolve(outside), step);
  return TextSelection.between($anchor, head.$head);
}
