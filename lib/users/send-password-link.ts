import { makeAccountLink } from '@/lib/account-links/make-account-link';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { lockAccount } from '@/lib/auth/lock-account';
import type { Tx } from '@/lib/db';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { linkMail } from './account-mails';

/**
 * Writes a link to a new password to whom the account belongs. Nothing happens for an e-mail address that nobody has, for a deactivated account,
 * and for one whose owner has an invitation to accept.
 */
export async function sendPasswordLink(
  tx: Tx,
  { email, address }: { email: string; address: string },
  now = new Date(),
): Promise<void> {
  const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (!known) return;
  const user = await lockAccount(tx, known.id);
  if (user.deactivatedAt || user.invitedAt || user.email !== email) return;
  const path = await makeAccountLink(tx, { userId: user.id, purpose: 'newPassword' }, now);
  await recordEvent(tx, UNKNOWN_VISITOR, {
    ...{ action: 'user.password_link_sent', subjectType: 'user', subjectId: user.id },
    data: { address },
  });
  const compose = linkMail({ purpose: 'newPassword', path });
  await enqueueMail(tx, { userId: user.id, compose, isConfidential: true });
}
