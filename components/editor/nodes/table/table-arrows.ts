import type { ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Selection } from '@tiptap/pm/state';
import { CellSelection, cellAround, inSameTable, nextCell } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { directionAt } from '@/components/editor/document/block-direction';
import { cellPositions, tableAround } from './find-table';
import { extendedVertically } from './table-selections';

type Side = 'left' | 'right';

/** Whether the caret is at this side of the text of its cell, as the eye sees it. */
function atSideOfCell(view: EditorView, $head: ResolvedPos, $cell: ResolvedPos, side: Side): boolean {
  const isRightToLeft = directionAt(view.state, $head.before()) === 'rtl';
  const isAtEnd = (side === 'right') !== isRightToLeft;
  const cell = $cell.nodeAfter;
  const inside = $cell.pos + 1;
  const edge = isAtEnd
    ? Selection.near(view.state.doc.resolve(inside + (cell?.content.size ?? 0)), -1)
    : Selection.near(view.state.doc.resolve(inside), 1);
  return edge.$head.sameParent($head) && view.endOfTextblock(side);
}

/** The caret at the side of a cell that it enters at. */
function enteredFrom(state: EditorState, $cell: ResolvedPos, side: Side): Selection {
  const first = Selection.near(state.doc.resolve($cell.pos + 1), 1);
  const isRightToLeft = directionAt(state, first.$head.before()) === 'rtl';
  if ((side === 'left') !== isRightToLeft) return first;
  return Selection.near(state.doc.resolve($cell.pos + ($cell.nodeAfter?.nodeSize ?? 2) - 1), -1);
}

/** The cell beside this one as the eye sees it, and from the end of a row that of the next one; null at the ends of the table. */
function neighbour(state: EditorState, $cell: ResolvedPos, step: 1 | -1): ResolvedPos | null {
  const beside = nextCell($cell, 'horiz', step);
  if (beside) return beside;
  const table = tableAround($cell);
  const cells = table ? cellPositions(table) : [];
  const pos = cells[cells.indexOf($cell.pos) + step];
  return pos === undefined ? null : state.doc.resolve(pos);
}

function stepOf(state: EditorState, $cell: ResolvedPos, side: Side): 1 | -1 {
  const table = tableAround($cell);
  const isRightToLeft = table && directionAt(state, table.gridPos) === 'rtl';
  return (side === 'right') !== isRightToLeft ? 1 : -1;
}

function extended(view: EditorView, side: Side): Selection | null {
  const { state } = view;
  const { selection } = state;
  const isCells = selection instanceof CellSelection;
  const $anchor = isCells ? selection.$anchorCell : cellAround(selection.$anchor);
  const $head = isCells ? selection.$headCell : cellAround(selection.$head);
  if (!$anchor || !$head || !inSameTable($anchor, $head)) return null;
  if (!isCells && !atSideOfCell(view, selection.$head, $head, side)) return null;
  const $next = nextCell($head, 'horiz', stepOf(state, $head, side));
  return $next ? new CellSelection($anchor, $next) : selection;
}

function moved(view: EditorView, side: Side): Selection | null {
  const { state } = view;
  const { selection } = state;
  if (selection instanceof CellSelection)
    return enteredFrom(state, selection.$headCell, side === 'left' ? 'right' : 'left');
  const $cell = cellAround(selection.$head);
  if (!$cell || !selection.empty || !atSideOfCell(view, selection.$head, $cell, side)) return null;
  const step = stepOf(state, $cell, side);
  const $next = neighbour(state, $cell, step);
  if ($next) return enteredFrom(state, $next, side === 'right' ? 'left' : 'right');
  const table = tableAround($cell);
  if (!table) return null;
  const out = step > 0 ? table.gridPos + table.grid.nodeSize : table.gridPos;
  return Selection.near(state.doc.resolve(out), step);
}

/**
 * The left and right arrows in a table go where they point: in a table that is read from right to left, the cell on the left is the next
 * one, also from a cell whose words run the other way. With Shift they select cells, and up and down go on to what is outside of them.
 */
export function arrowSelection(view: EditorView, event: KeyboardEvent): Selection | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.shiftKey && event.key === 'ArrowUp') return extendedVertically(view, -1);
  if (event.shiftKey && event.key === 'ArrowDown') return extendedVertically(view, 1);
  const side = event.key === 'ArrowLeft' ? 'left' : event.key === 'ArrowRight' ? 'right' : null;
  if (!side) return null;
  return event.shiftKey ? extended(view, side) : moved(view, side);
}
