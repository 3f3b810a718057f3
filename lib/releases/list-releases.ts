import type { Actor } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { Prisma, Release } from '@/lib/generated/prisma/client';
import { findListPage, type ListPage, type ListWindow } from '@/lib/list-page';
import { canManageReleases } from './policy';
import type { ReleasePlan, ReleaseRow, ReleaseState } from './types';

const NAMES = { select: { id: true, nameAr: true, nameEn: true } } as const;

const COLUMNS = {
  createdBy: NAMES,
  _count: { select: { editions: true, lists: true, redirects: true } },
} as const;

type Found = Prisma.ReleaseGetPayload<{ include: typeof COLUMNS }>;

/** Those that are still to go live, or those that are closed, the newest first. Throws `forbidden`. */
export async function listReleases(
  actor: Actor,
  { which, ...window }: ListWindow & { which: 'open' | 'closed' },
): Promise<ListPage<ReleaseRow>> {
  permit(canManageReleases(actor));
  const where: Prisma.ReleaseWhereInput = { open: which === 'open' ? true : null };
  const page = await findListPage<Found, number>(window, {
    parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
    cursorOf: ({ number }) => String(number),
    find: ({ from, direction, take }) =>
      db().release.findMany({
        where: from ? { ...where, number: direction === 'after' ? { lt: from } : { gt: from } } : where,
        orderBy: { number: direction === 'after' ? 'desc' : 'asc' },
        include: COLUMNS,
        take,
      }),
  });
  const counted = await db().release.count({ where, take: MAX_COUNTED });
  return { ...page, rows: page.rows.map(toRow), total: boundedCount(counted) };
}

function toRow(row: Found): ReleaseRow {
  const { id, number, name, version, createdBy, createdAt, publishedAt, rolledBackAt, discardedAt, _count } =
    row;
  return {
    ...{ id, number, name, version, createdBy, createdAt, publishedAt, rolledBackAt, discardedAt },
    ...{ state: stateOf(row), plan: planOf(row), counts: _count },
  };
}

export function stateOf({
  open,
  at,
  failure,
  rolledBackAt,
  publishedAt,
}: Pick<Release, 'open' | 'at' | 'failure' | 'rolledBackAt' | 'publishedAt'>): ReleaseState {
  if (rolledBackAt) return 'rolledBack';
  if (publishedAt) return 'published';
  if (!open) return 'discarded';
  if (failure !== null) return 'refused';
  return at ? 'planned' : 'open';
}

export function planOf({
  at,
  wallTime,
  timeZone,
}: Pick<Release, 'at' | 'wallTime' | 'timeZone'>): ReleasePlan | null {
  return at && wallTime !== null && timeZone !== null ? { at, wallTime, timeZone } : null;
}
