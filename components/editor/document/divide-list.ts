import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

const LISTS = ['bulletList', 'orderedList', 'pointList'];

const isEmptyItem = (item: Node) => item.childCount === 1 && item.firstChild?.content.size === 0;

/**
 * Makes a gap for a block in the list that stands at this depth around a position: behind the item with it, or instead of an empty one. The
 * numbers go on behind the gap. Returns where the block goes.
 */
export function gapInList(transaction: Transaction, $pos: ResolvedPos, depth: number): number {
  const list = $pos.node(depth);
  const after = $pos.after(depth);
  if (!LISTS.includes(list.type.name)) return after;
  const item = $pos.node(depth + 1);
  const goes = isEmptyItem(item) && list.childCount > 1;
  const index = $pos.index(depth) + (goes ? 0 : 1);
  if (goes) transaction.delete($pos.before(depth + 1), $pos.after(depth + 1));
  const pos = goes ? $pos.before(depth + 1) : $pos.after(depth + 1);
  const { childCount } = transaction.doc.nodeAt($pos.before(depth)) ?? list;
  if (index === 0) return $pos.before(depth);
  if (index === childCount) return pos + 1;
  const { start } = list.attrs;
  const attrs = typeof start === 'number' ? { ...list.attrs, start: start + index } : list.attrs;
  transaction.split(pos, 1, [{ type: list.type, attrs }]);
  return pos + 1;
}
