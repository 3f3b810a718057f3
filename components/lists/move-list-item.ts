import type { ListItem } from '@/lib/lists/types';

/**
 * The shown items after one of them was pinned to a position. The shown items are the first of the list, so an item that is moved
 * beyond them is not among them any more.
 */
export function moveListItem(items: ListItem[], entryId: string, to: number): ListItem[] {
  const item = items.find((candidate) => candidate.entryId === entryId);
  if (!item) return items;
  const rest = items.filter((candidate) => candidate !== item);
  if (to > rest.length) return rest;
  return [...rest.slice(0, to), { ...item, isPinned: true }, ...rest.slice(to)];
}
