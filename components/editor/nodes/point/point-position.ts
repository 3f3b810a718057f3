import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** Where in a list of numbered points the caret is. */
export interface PointPosition {
  list: Node;
  listPos: number;
  point: Node;
  pointPos: number;
  /** Number of the point within its list, from 0. */
  index: number;
  /** Which block of the point the caret is in: 0 the lead, 1 the text beside it, 2 and more what follows. */
  part: number;
}

/** The point of which the block at the position is a direct child; null elsewhere, also in a list inside a point. */
export function pointPosition($pos: ResolvedPos): PointPosition | null {
  const depth = $pos.depth - 1;
  if (depth < 2 || $pos.node(depth).type.name !== 'point' || !$pos.parent.isTextblock) return null;
  return {
    point: $pos.node(depth),
    pointPos: $pos.before(depth),
    list: $pos.node(depth - 1),
    listPos: $pos.before(depth - 1),
    index: $pos.index(depth - 1),
    part: $pos.index(depth),
  };
}

/** Puts the caret at the start (or the end) of the textblock at this position. */
export function caretIn(transaction: Transaction, pos: number, end = false): Transaction {
  const size = transaction.doc.nodeAt(pos)?.content.size ?? 0;
  const at = pos + 1 + (end ? size : 0);
  return transaction.setSelection(TextSelection.create(transaction.doc, at)).scrollIntoView();
}

/**
 * Replaces the points `from` to `to` of a list by blocks. The points after them become a second list that continues the
 * numbers. Nothing else is replaced, so that concurrent changes to the remaining points still apply. Returns the
 * position of the first block.
 */
export function breakList(
  transaction: Transaction,
  { list, listPos }: Pick<PointPosition, 'list' | 'listPos'>,
  range: { from: number; to: number },
  blocks: readonly Node[],
): number {
  const offset = (index: number) =>
    list.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
  const isFirst = range.from === 0;
  const isLast = range.to === list.childCount;
  const from = isFirst ? listPos : listPos + 1 + offset(range.from);
  const to = isLast ? listPos + list.nodeSize : listPos + 1 + offset(range.to);
  const start = Number(list.attrs.start) + range.from;
  const nodes = [
    ...(isFirst ? [] : [list.copy(Fragment.empty)]),
    ...blocks,
    ...(isLast ? [] : [list.type.create({ ...list.attrs, id: isFirst ? list.attrs.id : null, start })]),
  ];
  const slice = new Slice(Fragment.fromArray(nodes), isFirst ? 0 : 1, isLast ? 0 : 1);
  transaction.step(new ReplaceStep(from, to, slice));
  return isFirst ? from : from + 1;
}
