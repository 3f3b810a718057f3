import type { MediaRow } from '@/lib/media/types';

/** A picture or file as the library, choosing and uploads show it: as JSON, in which instants are texts. */
export type MediaItem = Omit<MediaRow, 'createdAt'> & { createdAt: string };

export const toMediaItem = (row: MediaRow): MediaItem => ({ ...row, createdAt: row.createdAt.toISOString() });
