import { lockAccount } from '@/lib/auth/lock-account';
import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { env } from '@/lib/env';
import { transaction } from '@/lib/transaction';
import { removeFirstPassword } from './first-password-file';
import { issueOneTimePassword } from './issue-one-time-password';

/**
 * Gives the account with this e-mail address a new one-time password and returns it; null if there is no such account. For
 * the operator, whose access to the machine takes the place of a role, so no policy is asked. The audit event names the
 * system. A deactivated account stays deactivated.
 */
export async function resetForgottenPassword(
  email: string,
  now = new Date(),
): Promise<{ password: string; isDeactivated: boolean } | null> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const result = await transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } });
    if (!user) return null;
    const { id, deactivatedAt } = await lockAccount(tx, user.id);
    await issueOneTimePassword(tx, SYSTEM_ACTOR, { userId: id, passwordHash, now });
    return { email: user.email, isDeactivated: deactivatedAt !== null };
  });
  if (!result) return null;
  removeFirstPassword(env().DATA_DIR, result.email);
  return { password, isDeactivated: result.isDeactivated };
}
