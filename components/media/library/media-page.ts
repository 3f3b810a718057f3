import type { MediaItem } from '@/components/media/media-item';

/** A part of the library’s list, as the newsroom answers it. */
export interface MediaPage {
  rows: MediaItem[];
  /** Cursor of the part that follows; null at the end. */
  next: string | null;
  /** `isMore` means that there are more than `count`. */
  total: { count: number; isMore: boolean };
}

/** Reads a part of the list that a query describes: the first one, or the one after a cursor. */
export type ReadMediaPage = (query: string, after: string | null) => Promise<MediaPage>;

export const readMediaPage: ReadMediaPage = async (query, after) => {
  const params = new URLSearchParams(query);
  if (after) params.set('after', after);
  const response = await fetch(`/studio/media/items?${params}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`the newsroom answered ${response.status}`);
  return response.json();
};
