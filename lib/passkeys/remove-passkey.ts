import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { requireFactorLeft } from '@/lib/second-factor/require-factor-left';
import { updateSecondFactor } from '@/lib/second-factor/update-second-factor';

/** Forgets a passkey of the user's own account. Throws `invalid` when their role needs a second step and this is the only one. */
export async function removePasskey(tx: Tx, actor: UserActor, id: string, now = new Date()): Promise<void> {
  const user = await lockAccount(tx, actor.userId);
  await requireRecentProof(tx, actor);
  const { name } = found(await tx.passkey.findFirst({ where: { id, userId: user.id } }));
  await tx.passkey.delete({ where: { id } });
  await updateSecondFactor(tx, user, now);
  await requireFactorLeft(tx, user);
  const event = { action: 'second_factor.passkey_removed', subjectType: 'user', subjectId: user.id } as const;
  await recordEvent(tx, actor, { ...event, data: { passkey: name } });
}
