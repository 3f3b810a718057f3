import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { putBlocks, takesBlocks } from '@/components/editor/document/between-blocks';
import { asBlockAct } from './block-act';
import { listOfItems, movedContent } from './block-gaps';
import { type BlockRange, selectedBlocks, staysInPosition } from './selected-blocks';

export type MoveDirection = 'up' | 'down';

const contentOf = ({ parent, first, end }: BlockRange) => Fragment.from(parent.children.slice(first, end));

/** The same selection in text that stands elsewhere. */
function shiftedSelection(selection: Selection, doc: Node, by: number): Selection {
  const json = selection.toJSON();
  const shifted = ['anchor', 'head'].filter((key) => typeof json[key] === 'number');
  return Selection.fromJSON(doc, {
    ...json,
    ...Object.fromEntries(shifted.map((key) => [key, json[key] + by])),
  });
}

/** Takes the blocks out and puts them in at `target`, which is outside of them, wrapped in `list` if there is one. */
function relocate(state: EditorState, range: BlockRange, target: number, list: Node | null): Transaction {
  const content = list ? Fragment.from(list.copy(contentOf(range))) : contentOf(range);
  const transaction = state.tr.delete(range.from, range.to);
  const at = transaction.mapping.map(target);
  transaction.insert(at, content);
  const by = at + (list ? 1 : 0) - range.from;
  return transaction.setSelection(shiftedSelection(state.selection, transaction.doc, by));
}

/** Moves the neighbour to the other side: the blocks with the caret, and what others write in them, are not touched. */
function moveNeighbour(
  state: EditorState,
  range: BlockRange,
  neighbour: Node,
  to: MoveDirection,
): Transaction {
  const from = to === 'up' ? range.from - neighbour.nodeSize : range.to;
  const transaction = state.tr.delete(from, from + neighbour.nodeSize);
  const target = to === 'up' ? range.to - neighbour.nodeSize : range.from;
  return transaction.insert(target, neighbour);
}

/** What is taken out and put in anew is the smaller of the two, because others may be writing in it. */
function swap(state: EditorState, range: BlockRange, neighbour: Node, to: MoveDirection): Transaction {
  if (neighbour.nodeSize < range.to - range.from) return moveNeighbour(state, range, neighbour, to);
  const target = to === 'up' ? range.from - neighbour.nodeSize : range.to + neighbour.nodeSize;
  return relocate(state, range, target, null);
}

const continues = (node: Node | null | undefined, list: Node) => node?.type === list.type;

/** Items at the edge of a list leave it: they join a list of the same kind, or pass the block beside it as a list. */
function leaveList(state: EditorState, range: BlockRange, to: MoveDirection): Transaction | null {
  const $list = range.start > 0 ? state.doc.resolve(range.start - 1) : null;
  if ($list?.depth !== 0) return null;
  const list = range.parent;
  const [before, after] = [range.start - 1, range.start - 1 + list.nodeSize];
  const neighbour = state.doc.resolve(to === 'up' ? before : after)[to === 'up' ? 'nodeBefore' : 'nodeAfter'];
  if (!neighbour || staysInPosition(neighbour)) return null;
  const isJoining = continues(neighbour, list);
  const alone = listOfItems(list, Fragment.empty);
  const edge = to === 'up' ? before : after;
  const inside = to === 'up' ? edge - 1 : edge + 1;
  const beyond = to === 'up' ? edge - neighbour.nodeSize : edge + neighbour.nodeSize;
  return relocate(state, range, isJoining ? inside : beyond, isJoining ? null : alone);
}

/** Moves the selected blocks past the one before or behind them, as one change with an undo of its own. */
export function moveBlocks(to: MoveDirection): Command {
  return (state, dispatch) => {
    const range = selectedBlocks(state.selection);
    if (!range) return false;
    const { parent, first, end } = range;
    const neighbour = to === 'up' ? parent.children[first - 1] : parent.children[end];
    if (neighbour && staysInPosition(neighbour)) return false;
    const moved = neighbour ? swap(state, range, neighbour, to) : leaveList(state, range, to);
    if (!moved) return false;
    dispatch?.(asBlockAct(closeHistory(moved), to === 'up' ? 'movedUp' : 'movedDown').scrollIntoView());
    return true;
  };
}

/** Moves blocks to a gap between others. */
export function moveBlockTo(range: BlockRange, gap: number): Command {
  return ({ doc, tr }, dispatch) => {
    if (gap >= range.from && gap <= range.to) return false;
    const content = movedContent(range);
    if (!takesBlocks(doc.resolve(gap), content)) return false;
    tr.delete(range.from, range.to);
    const { from } = putBlocks(tr, tr.mapping.map(gap), content);
    const $moved = tr.doc.resolve(from);
    const caret = Selection.findFrom($moved, 1, true) ?? Selection.near($moved);
    dispatch?.(asBlockAct(closeHistory(tr.setSelection(caret)), 'moved'));
    return true;
  };
}
