import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';

/**
 * Calls off the change of address that the user has asked for; does nothing when there is none any more. The link that the present address got
 * stays: it is the way back for its owner, and whoever had got in could end it so.
 */
export async function cancelEmailChange(tx: Tx, actor: UserActor): Promise<void> {
  const { id } = await lockAccount(tx, actor.userId);
  if ((await tx.accountLink.count({ where: { userId: id, purpose: 'newEmail' } })) === 0) return;
  await endAccountLinks(tx, id, ['newEmail']);
  await recordEvent(tx, actor, {
    ...{ action: 'user.email_change_cancelled', subjectType: 'user', subjectId: id },
  });
}
