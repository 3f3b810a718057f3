import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

/**
 * Throws `invalid` when an account has this address. Two people may want the same one at once: with the lock the second gets an issue, not an
 * error of the unique index. Taken after the lock of an account.
 */
export async function requireFreeEmail(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`user:${email}`}))`;
  if (await tx.user.findUnique({ where: { email } }))
    throw new AppError('invalid', [{ path: 'email', key: 'users.emailTaken' }]);
}
