import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { endSessionsOf } from '@/lib/auth/sessions';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { lockUser } from '@/lib/users/lock-user';
import { canManageUsers } from '@/lib/users/policy';
import { updateSecondFactor } from './update-second-factor';

/** Takes every second factor from a colleague who has lost theirs, so that the password is enough again. Their sessions end. */
export async function resetSecondFactor(tx: Tx, actor: Actor, id: string, now = new Date()): Promise<void> {
  const user = await lockUser(tx, id);
  permit(canManageUsers(actor));
  await requireRecentProof(tx, actor);
  // Their own they remove one by one, where the rules for administrators are checked.
  if (id === actor.userId) throw new AppError('invalid', [{ path: '', key: 'secondFactor.own' }]);
  await removeAllFactors(tx, actor, user, now);
}

/**
 * The same for the operator, whose access to the machine takes the place of a role, so no policy is asked: it is how the last
 * administrator gets in again. Returns whether there is such an account.
 */
export async function resetSecondFactorOf(tx: Tx, email: string, now = new Date()): Promise<boolean> {
  const account = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!account) return false;
  await removeAllFactors(tx, SYSTEM_ACTOR, await lockUser(tx, account.id), now);
  return true;
}

async function removeAllFactors(
  tx: Tx,
  actor: Actor,
  user: { id: string; secondFactorSince: Date | null },
  now: Date,
): Promise<void> {
  await tx.totpSecret.deleteMany({ where: { userId: user.id } });
  await tx.passkey.deleteMany({ where: { userId: user.id } });
  await updateSecondFactor(tx, user, now);
  await endSessionsOf(tx, user.id, 'second factor reset');
  const event = { action: 'second_factor.reset', subjectType: 'user', subjectId: user.id } as const;
  await recordEvent(tx, actor, event);
}
