import type { ResolvedPos } from '@tiptap/pm/model';
import { type Command, Selection, TextSelection } from '@tiptap/pm/state';
import { addRowAfter, CellSelection, cellAround, goToNextCell } from '@tiptap/pm/tables';
import { bodyRange } from '@/components/editor/document/field-commands';
import { isBlankNode } from '@/lib/richtext/is-blank-node';
import { clearCells } from './clear-cells';
import { tableAround, tablePart } from './find-table';
import { TABLE_COMMANDS } from './table-commands';

/** The depth of the part of the table that the position is in: its caption, a cell, its source. */
function partDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if ($pos.node(depth).type.spec.isolating && $pos.node(depth).type.name !== 'tableGrid') return depth;
  return 0;
}

/** Whether the caret is before the first or after the last letter of its part of the table. */
function atEdge({ $head, empty }: Selection, side: 'start' | 'end'): boolean {
  if (!empty) return false;
  const depth = partDepth($head);
  const edge =
    side === 'start'
      ? Selection.near($head.doc.resolve($head.start(depth)), 1)
      : Selection.near($head.doc.resolve($head.end(depth)), -1);
  return edge.head === $head.pos;
}

/** The caret in the nearest line before or after a position. */
function caretNear(pos: number, direction: 1 | -1): Command {
  return ({ tr }, dispatch) => {
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos), direction)).scrollIntoView());
    return true;
  };
}

/** Tab goes to the next cell and selects what is in it, as in Word; from the last one it adds a row. */
export function goToCell(step: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { $head } = state.selection;
    const part = tablePart(state);
    const table = tableAround($head);
    if (!table || !part || part === 'source') return false;
    if (part === 'caption') return step > 0 && caretNear(table.gridPos + 1, 1)(state, dispatch);
    if (goToNextCell(step)(state, dispatch)) return true;
    if (step < 0) return caretNear(table.gridPos, -1)(state, dispatch);
    if (!addRowAfter(state, dispatch)) return false;
    return view ? goToNextCell(1)(view.state, dispatch) : true;
  };
}

/** Enter before the first word of a table that begins the body makes the line before it that a writer could not reach otherwise. */
const lineBeforeTable: Command = (state, dispatch) => {
  const { selection, doc } = state;
  const table = tableAround(selection.$head);
  const part = tablePart(state);
  if (!table || !atEdge(selection, 'start')) return false;
  const isFirst = table.pos === bodyRange(doc).start;
  const isFirstCell = part === 'cell' && cellAround(selection.$head)?.pos === table.gridPos + 2;
  const isBeforeCaption = part === 'caption' && selection.$head.parent.content.size > 0;
  return ((isFirst && isFirstCell) || isBeforeCaption) && TABLE_COMMANDS.lineBefore(state, dispatch);
};

/** Enter goes from the caption into the cells and from the source out of the table. */
const leaveLine: Command = (state, dispatch) => {
  const table = tableAround(state.selection.$head);
  const part = tablePart(state);
  if (!table || !part || part === 'cell') return false;
  if (part === 'caption') return caretNear(table.gridPos + 1, 1)(state, dispatch);
  const after = state.doc.resolve(table.pos + table.node.nodeSize);
  const isBeforeEmptyLine = after.nodeAfter?.type.name === 'paragraph' && after.nodeAfter.childCount === 0;
  return isBeforeEmptyLine
    ? caretNear(after.pos, 1)(state, dispatch)
    : TABLE_COMMANDS.lineAfter(state, dispatch);
};

/** Enter with cells selected puts the caret into the first of them. */
const enterCells: Command = ({ selection, tr }, dispatch) => {
  if (!(selection instanceof CellSelection)) return false;
  const first = Math.min(...selection.ranges.map(({ $from }) => $from.pos));
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(first), 1)).scrollIntoView());
  return true;
};

/** Backspace deletes rows, columns or a table that are selected whole, as in Word; otherwise, like Delete, what is in the cells. */
function deleteCells(deletesLines: boolean): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof CellSelection)) return false;
    const isWhole = deletesLines && selection.ranges.length > 1;
    if (isWhole && selection.isRowSelection()) return TABLE_COMMANDS.deleteRow(state, dispatch);
    if (isWhole && selection.isColSelection()) return TABLE_COMMANDS.deleteColumn(state, dispatch);
    dispatch?.(clearCells(state.tr, selection).scrollIntoView());
    return true;
  };
}

/** Backspace at the start of a part of a table merges nothing. In a table without any word it deletes the table. */
const stayInPartBackward: Command = (state, dispatch) => {
  const table = tableAround(state.selection.$head);
  const part = tablePart(state);
  if (!table || !part || !atEdge(state.selection, 'start')) return false;
  if (part === 'cell')
    return state.selection.$head.parent.type.name === 'paragraph' && !inList(state.selection.$head);
  if (part === 'source') return caretNear(table.gridPos + table.grid.nodeSize, -1)(state, dispatch);
  if (isBlankNode(table.node)) return TABLE_COMMANDS.deleteTable(state, dispatch);
  const before = state.doc.resolve(table.pos).nodeBefore;
  if (before?.type.name !== 'paragraph' || before.childCount > 0)
    return caretNear(table.pos, -1)(state, dispatch);
  dispatch?.(state.tr.delete(table.pos - before.nodeSize, table.pos).scrollIntoView());
  return true;
};

const inList = ($pos: ResolvedPos) =>
  Array.from({ length: $pos.depth }, (_level, depth) => $pos.node(depth)).some(
    ({ type }) => type.name === 'listItem',
  );

/** Delete at the end of a part of a table merges nothing. */
const stayInPartForward: Command = (state, dispatch) => {
  const table = tableAround(state.selection.$head);
  const part = tablePart(state);
  if (!table || !part || !atEdge(state.selection, 'end')) return false;
  const end = table.pos + table.node.nodeSize;
  // The notes are no part of the body.
  if (part === 'cell' || (part === 'source' && end === bodyRange(state.doc).end)) return true;
  return caretNear(part === 'caption' ? table.gridPos + 1 : end, 1)(state, dispatch);
};

/** Several commands, of which the first that has something to do is run. */
const firstOf =
  (...commands: Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view));

export const enterInTable = firstOf(enterCells, lineBeforeTable, leaveLine);
export const backspaceInTable = firstOf(deleteCells(true), stayInPartBackward);
export const deleteInTable = firstOf(deleteCells(false), stayInPartForward);
