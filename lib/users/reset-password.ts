import { recordEvent } from '@/lib/audit/record-event';
import { generatePassword, hashPassword } from '@/lib/auth/passwords';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Actor } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import { permit } from '@/lib/errors';
import { lockUser } from './lock-user';
import { oneTimePasswordExpiry } from './one-time-password-expiry';
import { canManageUsers } from './policy';

/** Gives an account a new one-time password, returned once; all its sessions end. */
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
    await tx.user.update({
      where: { id },
      data: { passwordHash, mustChangePassword: true, passwordExpiresAt: oneTimePasswordExpiry(now) },
    });
    await endSessionsOf(tx, id, 'password reset');
    await recordEvent(tx, actor, { action: 'user.password_reset', subjectType: 'user', subjectId: id });
  });
  return { password };
}
