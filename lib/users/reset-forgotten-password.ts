import { lockAccount } from '@/lib/auth/lock-account';
import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import { transaction } from '@/lib/transaction';
import { issueOneTimePassword } from './issue-one-time-password';

/**
 * For the operator, who holds the machine and so needs no role: a new one-time password for the account with this address,
 * returned once; null when there is none. The audit trail names the system. A deactivated account stays closed.
 */
export async function resetForgottenPassword(
  email: string,
  now = new Date(),
): Promise<{ password: string; isDeactivated: boolean } | null> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } });
    if (!user) return null;
    const { id, deactivatedAt } = await lockAccount(tx, user.id);
    await issueOneTimePassword(tx, null, { userId: id, passwordHash, now });
    return { password, isDeactivated: deactivatedAt !== null };
  });
}
