import type { ListItem } from '@/lib/lists/types';

/** The items of a list whose positions cannot be shared say nothing of it. */
type Placed = Partial<Pick<ListItem, 'sharesPosition'>>;

/** The position of each item from a position on, counted from 0: an item that shares its position has that of the one before it. */
export function positionsOf(items: readonly Placed[], start = 0): number[] {
  let position = start - 1;
  return items.map((item) => {
    if (!item.sharesPosition || position < start) position += 1;
    return position;
  });
}

/** The items that share a position with another one. */
export function sharing<Item extends Placed>(items: readonly Item[]): Set<Item> {
  const shared = items.flatMap((item, index) => {
    const before = items[index - 1];
    return item.sharesPosition && before ? [before, item] : [];
  });
  return new Set(shared);
}

/**
 * The position that an item gets by being dropped on another one. One that leaves a shared position takes none away, so that what it passes on its way
 * down does not move up.
 */
export function dropPosition(items: readonly Placed[], from: number, over: number, start = 0): number {
  const [item, position] = [items[from], positionsOf(items, start)[over] ?? 0];
  return item && over > from && sharing(items).has(item) ? position + 1 : position;
}
