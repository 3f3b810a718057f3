import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { canManageUsers } from './policy';
import type { UserRow } from './types';
import { toUserRow, USER_COLUMNS } from './user-columns';

export async function getUser(actor: Actor, id: string): Promise<UserRow> {
  permit(canManageUsers(actor));
  const user = isUuid(id) ? await db().user.findUnique({ where: { id }, select: USER_COLUMNS }) : null;
  return toUserRow(found(user));
}
