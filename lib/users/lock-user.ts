import type { Tx } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { isLockedOut } from './is-locked-out';

/**
 * Locks a user's row together with all administrators' rows, so that two administrators cannot demote each other at the
 * same moment and leave no administrator. Throws `not_found`.
 */
export async function lockUser(tx: Tx, id: string) {
  if (isUuid(id))
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${id}::uuid OR "role" = 'admin' ORDER BY "id" FOR UPDATE`;
  return found(isUuid(id) ? await tx.user.findUnique({ where: { id } }) : null);
}

/** Throws `invalid` if no other administrator can sign in: an active one who is not locked out. */
export async function requireAnotherAdmin(tx: Tx, userId: string, now = new Date()): Promise<void> {
  const others = await tx.user.findMany({
    where: { role: 'admin', deactivatedAt: null, invitedAt: null, id: { not: userId } },
    select: {
      mustChangePassword: true,
      passwordExpiresAt: true,
      oidcIdentities: { select: { issuer: true } },
    },
  });
  if (others.every((each) => isLockedOut(each, now)))
    throw new AppError('invalid', [{ path: 'role', key: 'users.lastAdmin' }]);
}
