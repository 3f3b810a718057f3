import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import type { Actor } from '@/lib/auth/types';
import { permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { issueOneTimePassword } from './issue-one-time-password';
import { lockUser } from './lock-user';
import { canManageUsers } from './policy';

/** Gives an account a new one-time password and returns it. All sessions of the account end. */
export async function resetPassword(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<{ password: string }> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    await lockUser(tx, id);
    permit(canManageUsers(actor));
    await issueOneTimePassword(tx, actor, { userId: id, passwordHash, now });
  });
  return { password };
}
