import type { MediaList } from './media-list';

let opened: { list: MediaList; id: string } | null = null;

/** Remembers the list that an item was opened from. */
export function rememberOpened(list: MediaList, id: string): void {
  opened = { list, id };
}

/** The list of this query that an item was opened from last, as far as it was read, and the item. */
export function findOpened(query: string): { list: MediaList; id: string } | null {
  return opened?.list.query === query ? opened : null;
}
