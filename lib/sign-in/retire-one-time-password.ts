import { recordEvent } from '@/lib/audit/record-event';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';

/**
 * Puts a password that nobody knows in the place of a one-time password whose user has signed in without it: they need not change what they
 * may never have read, and whoever gave it to them does not keep a way in.
 */
export async function retireOneTimePassword(tx: Tx, actor: UserActor, passwordHash: string): Promise<void> {
  const { userId: id } = actor;
  const data = { passwordHash, mustChangePassword: false, passwordExpiresAt: null };
  const { count } = await tx.user.updateMany({ where: { id, mustChangePassword: true }, data });
  if (count === 0) return;
  const event = { action: 'user.password_retired', subjectType: 'user', subjectId: id } as const;
  await recordEvent(tx, actor, event);
}
