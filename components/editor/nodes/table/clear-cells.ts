import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { type CellSelection, TableMap } from '@tiptap/pm/tables';

/** Empties the selected cells. The caret stands in the first of them. */
export function clearCells(tr: Transaction, selection: CellSelection): Transaction {
  const line = tr.doc.type.schema.node('paragraph');
  const grid = selection.$anchorCell.node(-1);
  const start = selection.$anchorCell.start(-1);
  const [one, other] = [selection.$anchorCell.pos - start, selection.$headCell.pos - start];
  const map = TableMap.get(grid);
  const cells = map.cellsInRect(map.rectBetween(one, other)).sort((first, second) => second - first);
  for (const pos of cells) {
    const cell = grid.nodeAt(pos);
    const from = start + pos + 1;
    const isEmpty =
      cell?.childCount === 1 && cell.firstChild?.isTextblock && cell.firstChild.childCount === 0;
    if (cell && !isEmpty) tr.replaceWith(from, from + cell.content.size, line);
  }
  const first = start + (cells.at(-1) ?? 0);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(first + 1), 1));
}
