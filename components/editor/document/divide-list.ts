import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

const LISTS = ['bulletList', 'orderedList', 'pointList'];

/** Whether a node is a list that a block may divide. */
export const isDivisible = ({ type }: Node) => LISTS.includes(type.name);

const isEmptyItem = (item: Node) => item.childCount === 1 && item.firstChild?.content.size === 0;

/**
 * Divides the list that begins at this position before the item with this index, and the numbers go on behind the gap. Returns where a
 * block goes; at the edge of the list that is beside it.
 */
export function divideList(transaction: Transaction, before: number, index: number): number {
  const list = transaction.doc.nodeAt(before);
  if (!list || index === 0) return before;
  if (index >= list.childCount) return before + list.nodeSize;
  const pos = transaction.doc.resolve(before + 1).posAtIndex(index);
  const { start } = list.attrs;
  const attrs = typeof start === 'number' ? { ...list.attrs, start: start + index } : list.attrs;
  transaction.split(pos, 1, [{ type: list.type, attrs }]);
  return pos + 1;
}

/** Makes a gap for a block in the list that stands at this depth around a position: behind the item with it, or instead of an empty one. Returns where the block goes. */
export function gapInList(transaction: Transaction, $pos: ResolvedPos, depth: number): number {
  const list = $pos.node(depth);
  if (!isDivisible(list)) return $pos.after(depth);
  const goes = isEmptyItem($pos.node(depth + 1)) && list.childCount > 1;
  if (goes) transaction.delete($pos.before(depth + 1), $pos.after(depth + 1));
  return divideList(transaction, $pos.before(depth), $pos.index(depth) + (goes ? 0 : 1));
}
