import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import { env } from '@/lib/env';
import { AppError, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { removeFirstPassword } from './first-password-file';
import { issueOneTimePassword } from './issue-one-time-password';
import { lockUser } from './lock-user';
import { canManageUsers } from './policy';

/**
 * Gives an account a new one-time password and returns it. All sessions of the account end. Throws `conflict` for a colleague who has not accepted
 * the invitation, which is sent anew instead.
 */
export async function resetPassword(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<{ password: string }> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const { email } = await transaction(async (tx) => {
    const user = await lockUser(tx, id);
    permit(canManageUsers(actor));
    await requireRecentProof(tx, actor);
    if (user.invitedAt) throw new AppError('conflict', [{ path: '', key: 'users.notJoined' }]);
    await issueOneTimePassword(tx, actor, { userId: id, passwordHash, now });
    return user;
  });
  removeFirstPassword(env().DATA_DIR, email);
  return { password };
}
