import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { requireFactorLeft } from './require-factor-left';
import { updateSecondFactor } from './update-second-factor';

/** Forgets the authenticator app of the user's own account. Throws `invalid` when their role needs a second step and this is the only one. */
export async function removeTotp(tx: Tx, actor: UserActor, now = new Date()): Promise<void> {
  const user = await lockAccount(tx, actor.userId);
  await requireRecentProof(tx, actor);
  const { count } = await tx.totpSecret.deleteMany({
    where: { userId: user.id, confirmedAt: { not: null } },
  });
  if (count === 0) return;
  await updateSecondFactor(tx, user, now);
  await requireFactorLeft(tx, user);
  const event = { action: 'second_factor.app_removed', subjectType: 'user', subjectId: user.id } as const;
  await recordEvent(tx, actor, event);
}
