import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { lockUser } from './lock-user';
import { canManageUsers } from './policy';
import { requireFreeEmail } from './require-free-email';
import { type SentInvitation, sendInvitation } from './send-invitation';

/**
 * Invites once more who has not accepted yet, also after the invitation was withdrawn, perhaps at another e-mail address. The former link ends.
 * Throws `conflict` when the account has an owner already: they alone change their address.
 */
export async function renewInvitation(
  tx: Tx,
  actor: Actor,
  { id, email: asGiven }: { id: string; email: string },
  now = new Date(),
): Promise<SentInvitation> {
  const user = await lockUser(tx, id);
  permit(canManageUsers(actor));
  await requireRecentProof(tx, actor);
  if (!user.invitedAt) throw new AppError('conflict', [{ path: '', key: 'users.hasJoined' }]);
  const email = asGiven.toLowerCase();
  if (email !== user.email) await requireFreeEmail(tx, email);
  const data = { email, deactivatedAt: null, version: { increment: 1 } };
  await tx.user.update({ where: { id }, data });
  await recordEvent(tx, actor, {
    ...{ action: 'user.invitation_renewed', subjectType: 'user', subjectId: id },
    data: { email },
  });
  return sendInvitation(tx, actor, user, now);
}
