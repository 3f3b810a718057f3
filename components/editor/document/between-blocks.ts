import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { divideList, isDivisible } from './divide-list';

export const isItem = ({ type }: Node) => type.name === 'listItem' || type.name === 'point';

/** Of two lists of one kind, the items of the one go among those of the other. */
function fitting(holder: Node, content: Fragment): Fragment {
  const isSame = content.content.every(({ type }) => type === holder.type);
  return isSame ? Fragment.fromArray(content.content.flatMap(({ children }) => [...children])) : content;
}

function fits(holder: Node, index: number, content: Fragment): boolean {
  return !isItem(holder) && holder.canReplace(index, index, fitting(holder, content));
}

/** Whether these blocks may divide the list with this position between two of its items. */
function mayDivide($pos: ResolvedPos, content: Fragment): boolean {
  if (!isDivisible($pos.parent)) return false;
  const depth = $pos.depth - 1;
  return fits($pos.node(depth), $pos.indexAfter(depth), content);
}

/** Whether blocks can be put at this position between two others. Between the items of a list they divide it; an item holds none. */
export function takesBlocks($pos: ResolvedPos, content: Fragment): boolean {
  return fits($pos.parent, $pos.index(), content) || mayDivide($pos, content);
}

/** Puts blocks at a position that takes them, and returns where they stand. */
export function putBlocks(
  transaction: Transaction,
  pos: number,
  content: Fragment,
): { from: number; to: number } {
  const $pos = transaction.doc.resolve(pos);
  const isAmong = fits($pos.parent, $pos.index(), content);
  const from = isAmong ? pos : divideList(transaction, $pos.before(), $pos.index());
  const put = isAmong ? fitting($pos.parent, content) : content;
  transaction.insert(from, put);
  return { from, to: from + put.size };
}

/** Of a block that is not on the screen the letters tell which half is meant. */
function isBehind($pos: ResolvedPos, depth: number, isLower: IsLower): boolean {
  return isLower($pos.before(depth)) ?? $pos.pos * 2 > $pos.start(depth) + $pos.end(depth);
}

/** Whether the lower half of the block that begins at this position is meant; null where none is on the screen. */
export type IsLower = (before: number) => boolean | null;

/** Where blocks go that are dropped at a position: before or after what is around it, whichever half of that is meant; null if nothing takes them. */
export function nearestGap($pos: ResolvedPos, content: Fragment, isLower: IsLower): number | null {
  for (let depth = $pos.depth; depth >= 0; depth -= 1) {
    if ($pos.node(depth).isTextblock) continue;
    const isBeside = depth === $pos.depth;
    const edge = isBeside
      ? $pos.pos
      : $pos[isBehind($pos, depth + 1, isLower) ? 'after' : 'before'](depth + 1);
    if (takesBlocks($pos.doc.resolve(edge), content)) return edge;
  }
  return null;
}
