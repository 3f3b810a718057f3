import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';

/** Locks one account's row and reads it, so that what was read still holds when the row is changed. Throws `not_found`. */
export async function lockAccount(tx: Tx, userId: string) {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
  return found(await tx.user.findUnique({ where: { id: userId } }));
}
