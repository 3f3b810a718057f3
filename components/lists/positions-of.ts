import type { ListItem } from '@/lib/lists/types';

/** The position of each item from the head of a list, counted from 0: an item that shares its position has that of the one before it. */
export function positionsOf(items: readonly ListItem[]): number[] {
  let position = -1;
  return items.map((item) => {
    if (!item.sharesPosition || position < 0) position += 1;
    return position;
  });
}

/** The items that share a position with another one. */
export function sharing(items: readonly ListItem[]): Set<ListItem> {
  const shared = items.flatMap((item, index) => {
    const before = items[index - 1];
    return item.sharesPosition && before ? [before, item] : [];
  });
  return new Set(shared);
}
