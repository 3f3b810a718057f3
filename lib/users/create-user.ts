import { recordEvent } from '@/lib/audit/record-event';
import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import { AppError, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { oneTimePasswordExpiry } from './one-time-password-expiry';
import { canManageUsers } from './policy';
import type { UserFields } from './types';

/** Creates an account. Returns its one-time password, which is stored only as a hash. */
export async function createUser(
  actor: Actor,
  fields: UserFields & { email: string },
  now = new Date(),
): Promise<{ userId: string; password: string }> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const email = fields.email.toLowerCase();
  return transaction(async (tx) => {
    // Two administrators may add the same colleague at once: with the lock the second gets an issue, not an error of the
    // unique index.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`user:${email}`}))`;
    permit(canManageUsers(actor));
    await requireRecentProof(tx, actor);
    if (await tx.user.findUnique({ where: { email } })) {
      throw new AppError('invalid', [{ path: 'email', key: 'users.emailTaken' }]);
    }
    const user = await tx.user.create({
      data: {
        ...fields,
        email,
        passwordHash,
        mustChangePassword: true,
        passwordExpiresAt: oneTimePasswordExpiry(now),
      },
    });
    await recordEvent(tx, actor, {
      action: 'user.created',
      subjectType: 'user',
      subjectId: user.id,
      data: { email, role: user.role },
    });
    return { userId: user.id, password };
  });
}
