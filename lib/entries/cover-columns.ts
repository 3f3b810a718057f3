import type { Entry } from '@/lib/generated/prisma/client';
import type { Cover } from './types';

export type CoverColumns = Pick<Entry, 'coverId' | 'coverX' | 'coverY'>;

/** The columns of the cover, for queries. */
export const COVER_COLUMNS = { coverId: true, coverX: true, coverY: true } as const;

export function coverOf({ coverId, coverX: x, coverY: y }: CoverColumns): Cover | null {
  if (!coverId) return null;
  return { mediaId: coverId, focal: x === null || y === null ? null : { x, y } };
}

export function coverColumns(cover: Cover | null): CoverColumns {
  return {
    coverId: cover?.mediaId ?? null,
    coverX: cover?.focal?.x ?? null,
    coverY: cover?.focal?.y ?? null,
  };
}
