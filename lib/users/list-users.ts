import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canManageUsers } from './policy';
import type { UserRow } from './types';
import { toUserRow, USER_COLUMNS } from './user-columns';

/** All accounts, active ones first. Not paged, because a newsroom has tens of accounts. */
export async function listUsers(actor: Actor): Promise<UserRow[]> {
  permit(canManageUsers(actor));
  const users = await db().user.findMany({
    select: USER_COLUMNS,
    orderBy: [{ deactivatedAt: { sort: 'desc', nulls: 'first' } }, { nameEn: 'asc' }],
  });
  return users.map(toUserRow);
}
