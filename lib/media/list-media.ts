import type { Actor } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { foldedNameSearch } from '@/lib/folded-search';
import type { Prisma } from '@/lib/generated/prisma/client';
import { endOfDay, startOfDay } from '@/lib/i18n/wall-time';
import { isUuid } from '@/lib/is-uuid';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { MEDIA_COLUMNS, toMediaRow } from './media-row';
import { canSeeMedia } from './policy';
import type { MediaKind, MediaRow } from './types';

export interface MediaFilter extends ListWindow {
  /** Words of the file name and of all texts, in any spelling that readers take for the same. */
  query?: string;
  kind?: MediaKind;
  uploaderId?: string;
  /** ISO dates in the institute's time zone, both included. */
  from?: string;
  to?: string;
  only?: 'unused' | 'missingAlt' | 'failed';
}

interface Cursor {
  at: Date;
  id: string;
}

/** A page of the media library, newest first. Everybody sees all of it. */
export async function listMedia(actor: Actor, filter: MediaFilter): Promise<ListPage<MediaRow>> {
  permit(canSeeMedia(actor));
  const where: Prisma.MediaWhereInput = { AND: conditions(filter) };
  const [page, total] = await Promise.all([
    findListPage<MediaRow, Cursor>(filter, {
      parse: parseCursor,
      cursorOf: ({ createdAt, id }) => `${createdAt.getTime()}.${id}`,
      find: async (range) => (await findRows(where, range)).map((media) => toMediaRow(actor, media)),
    }),
    // In the order of the index. Without an order, Prisma would have all rows sorted by their ids before it counts the first ones.
    db().media.count({ where, take: MAX_COUNTED, orderBy: orderOf('desc') }),
  ]);
  return { ...page, total: boundedCount(total) };
}

function findRows(where: Prisma.MediaWhereInput, { from, direction, take }: RowRange<Cursor>) {
  return db().media.findMany({
    where: from ? { AND: [where, beyond(from, direction)] } : where,
    orderBy: orderOf(direction === 'after' ? 'desc' : 'asc'),
    take,
    select: MEDIA_COLUMNS,
  });
}

function orderOf(sort: 'asc' | 'desc'): Prisma.MediaOrderByWithRelationInput[] {
  return [{ createdAt: sort }, { id: sort }];
}

// The first condition is the range of the index; the second one decides between equal instants.
function beyond({ at, id }: Cursor, direction: 'after' | 'before'): Prisma.MediaWhereInput {
  return direction === 'after'
    ? { createdAt: { lte: at }, OR: [{ createdAt: { lt: at } }, { id: { lt: id } }] }
    : { createdAt: { gte: at }, OR: [{ createdAt: { gt: at } }, { id: { gt: id } }] };
}

function parseCursor(text: string): Cursor | null {
  const [ms = '', id = ''] = text.split('.');
  return /^\d{1,15}$/.test(ms) && isUuid(id) ? { at: new Date(Number(ms)), id } : null;
}

const ONLY = {
  unused: { isUsed: false },
  missingAlt: { altMissing: true },
  failed: { state: 'failed' },
} as const satisfies Record<string, Prisma.MediaWhereInput>;

function conditions({ query, kind, uploaderId, from, to, only }: MediaFilter): Prisma.MediaWhereInput[] {
  const words = foldedNameSearch(query ?? '').map((filters) => ({
    OR: filters.map((searchFolded) => ({ searchFolded })),
  }));
  return [
    ...words,
    kind ? { kind } : {},
    uploaderId === undefined ? {} : { createdById: { in: [uploaderId].filter(isUuid) } },
    only ? ONLY[only] : {},
    from ? { createdAt: { gte: startOfDay(from) } } : {},
    to ? { createdAt: { lt: endOfDay(to) } } : {},
  ];
}
