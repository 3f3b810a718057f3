import type { Actor, Role } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { foldedSearch } from '@/lib/folded-search';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { canManageUsers } from './policy';
import type { AccountFilter, UserRow } from './types';
import { toUserRow, USER_COLUMNS } from './user-columns';

type Cursor = Pick<UserRow, 'id' | 'nameEn' | 'deactivatedAt'>;

export interface UserFilter extends ListWindow {
  /** Words of a name in either language, or of the address (lib/folded-search.ts). */
  query?: string;
  role?: Role | undefined;
  account?: AccountFilter | undefined;
}

const ACCOUNTS: Record<AccountFilter, Prisma.UserWhereInput> = {
  active: { deactivatedAt: null, invitedAt: null },
  invited: { deactivatedAt: null, invitedAt: { not: null } },
  deactivated: { deactivatedAt: { not: null } },
  // Who has not accepted an invitation has not been asked for one.
  withoutSecondStep: { deactivatedAt: null, invitedAt: null, secondFactorSince: null },
};

/** A page of the accounts that match, active ones first. A cursor is the id of an account, because accounts are never deleted. */
export async function listUsers(
  actor: Actor,
  { query = '', role, account, ...window }: UserFilter,
): Promise<ListPage<UserRow>> {
  permit(canManageUsers(actor));
  const matching: Prisma.UserWhereInput[] = [
    ...foldedSearch(query).map((filters) => ({ OR: filters.map((searchFolded) => ({ searchFolded })) })),
    ...(role ? [{ role }] : []),
    ...(account ? [ACCOUNTS[account]] : []),
  ];
  const [after, before] = await Promise.all([findCursor(window.after), findCursor(window.before)]);
  const cursors = new Map([after, before].flatMap((cursor) => (cursor ? [[cursor.id, cursor]] : [])));
  const [page, total] = await Promise.all([
    findListPage<UserRow, Cursor>(window, {
      parse: (id) => cursors.get(id) ?? null,
      cursorOf: ({ id }) => id,
      find: (range) => findRows(matching, range),
    }),
    db().user.count({ where: { AND: matching }, take: MAX_COUNTED }),
  ]);
  return { ...page, total: boundedCount(total) };
}

async function findCursor(id: string | undefined): Promise<Cursor | null> {
  if (id === undefined || !isUuid(id)) return null;
  return db().user.findUnique({ where: { id }, select: { id: true, nameEn: true, deactivatedAt: true } });
}

async function findRows(
  matching: Prisma.UserWhereInput[],
  { from, direction, take }: RowRange<Cursor>,
): Promise<UserRow[]> {
  const [up, down] = direction === 'after' ? (['asc', 'desc'] as const) : (['desc', 'asc'] as const);
  const users = await db().user.findMany({
    where: { AND: from ? [...matching, beyond(from, direction)] : matching },
    // In PostgreSQL, null comes first in descending order and last in ascending order.
    orderBy: [{ deactivatedAt: down }, { nameEn: up }, { id: up }],
    take,
    select: USER_COLUMNS,
  });
  return users.map(toUserRow);
}

function beyond({ id, nameEn, deactivatedAt }: Cursor, direction: 'after' | 'before'): Prisma.UserWhereInput {
  const isAfter = direction === 'after';
  const names: Prisma.UserWhereInput[] = isAfter
    ? [{ nameEn: { gt: nameEn } }, { nameEn, id: { gt: id } }]
    : [{ nameEn: { lt: nameEn } }, { nameEn, id: { lt: id } }];
  const alike = { deactivatedAt, OR: names };
  if (!deactivatedAt) return { OR: [alike, ...(isAfter ? [{ deactivatedAt: { not: null } }] : [])] };
  const others = isAfter
    ? [{ deactivatedAt: { lt: deactivatedAt } }]
    : [{ deactivatedAt: { gt: deactivatedAt } }, { deactivatedAt: null }];
  return { OR: [alike, ...others] };
}
