import type { Actor } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { ENTRY_ROW, toEntryRow } from '@/lib/entries/entry-row';
import type { NameRef } from '@/lib/entries/types';
import { visibleTo } from '@/lib/entries/visible-to';
import type { Prisma } from '@/lib/generated/prisma/client';
import { formatInstantCursor, type InstantCursor, parseInstantCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { canPurge, canTakeOut } from './policy';
import { TRASH_DAYS, type TrashRow } from './types';

const DAY_MS = 24 * 60 * 60_000;

type Found = Prisma.EntryGetPayload<{ include: typeof ENTRY_ROW }>;

/** What is in the trash, what was put there last first. Authors get only the entries that they created. */
export async function listTrash(actor: Actor, window: ListWindow): Promise<ListPage<TrashRow>> {
  const where: Prisma.EntryWhereInput = { ...visibleTo(actor), trashedAt: { not: null } };
  const page = await findListPage<Found, InstantCursor>(window, {
    parse: parseInstantCursor,
    cursorOf: ({ trashedAt, number }) => formatInstantCursor({ at: trashedAt ?? new Date(0), number }),
    find: (range) => findRows(where, range),
  });
  // In the order of the index. Without an order, Prisma would have all rows sorted by their ids before it counts the first ones.
  const counted = await db().entry.count({ where, take: MAX_COUNTED, orderBy: orderOf('desc') });
  const names = await namesOf(page.rows);
  return {
    ...page,
    rows: page.rows.map((entry) => toRow(actor, entry, names)),
    total: boundedCount(counted),
  };
}

function findRows(where: Prisma.EntryWhereInput, { from, direction, take }: RowRange<InstantCursor>) {
  return db().entry.findMany({
    where: from ? { AND: [where, beyond(from, direction)] } : where,
    orderBy: orderOf(direction === 'after' ? 'desc' : 'asc'),
    include: ENTRY_ROW,
    take,
  });
}

function orderOf(sort: 'asc' | 'desc'): Prisma.EntryOrderByWithRelationInput[] {
  return [{ trashedAt: sort }, { number: sort }];
}

// The first condition is the range of the index; the second one decides between equal instants.
function beyond({ at, number }: InstantCursor, direction: 'after' | 'before'): Prisma.EntryWhereInput {
  return direction === 'after'
    ? { trashedAt: { lte: at }, OR: [{ trashedAt: { lt: at } }, { number: { lt: number } }] }
    : { trashedAt: { gte: at }, OR: [{ trashedAt: { gt: at } }, { number: { gt: number } }] };
}

async function namesOf(entries: Found[]): Promise<Map<string, NameRef>> {
  const ids = entries.flatMap(({ trashedById }) => trashedById ?? []);
  const select = { id: true, nameAr: true, nameEn: true } as const;
  const users = await db().user.findMany({ where: { id: { in: ids } }, select });
  return new Map(users.map((user) => [user.id, user]));
}

function toRow(actor: Actor, entry: Found, names: Map<string, NameRef>): TrashRow {
  const trashedAt = entry.trashedAt ?? new Date(0);
  return {
    ...toEntryRow(entry),
    trashedAt,
    trashedBy: names.get(entry.trashedById ?? '') ?? null,
    reason: entry.trashReason ?? '',
    goneAt: new Date(trashedAt.getTime() + TRASH_DAYS * DAY_MS),
    can: { takeOut: canTakeOut(actor, entry), purge: canPurge(actor, entry) },
  };
}
