import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { type NewRecoveryCodes, newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes';

/** Recovery codes for an account that has none yet; null, without the work of hashing any, for one that has. */
export async function codesForFirstFactor(userId: string): Promise<NewRecoveryCodes | null> {
  const stored = await db().recoveryCode.count({ where: { userId } });
  return stored > 0 ? null : newRecoveryCodes();
}

/**
 * Stores them where the account has none, and returns what its user is shown. Throws `conflict` when it had some a moment ago, which went with
 * the last factor.
 */
export async function storeForFirstFactor(
  tx: Tx,
  userId: string,
  fresh: NewRecoveryCodes | null,
): Promise<string[]> {
  if ((await tx.recoveryCode.count({ where: { userId } })) > 0) return [];
  if (!fresh) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  await replaceRecoveryCodes(tx, userId, fresh.rows);
  return fresh.codes;
}
