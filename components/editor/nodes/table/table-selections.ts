import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { CellSelection, cellAround, inSameTable, nextCell } from '@tiptap/pm/tables';
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

/** Up from the first row, or down from the last, a selection of cells goes on to the line outside of them, as in Word. */
export function beyondCells({ doc, selection }: EditorState, step: 1 | -1): Selection | null {
  if (!(selection instanceof CellSelection) || nextCell(selection.$headCell, 'vert', step)) return null;
  const table = tableAround(selection.$headCell);
  if (!table) return null;
  const { pos, nodeAfter } = selection.$anchorCell;
  const anchor = Selection.near(doc.resolve(step > 0 ? pos + 1 : pos + (nodeAfter?.nodeSize ?? 2) - 1), step);
  const outside = step > 0 ? table.gridPos + table.grid.nodeSize : table.gridPos;
  const head = Selection.near(doc.resolve(outside), step);
  return TextSelection.between(anchor.$anchor, head.$head);
}
