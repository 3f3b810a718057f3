import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { type CarriedLink, findAccountLink } from '@/lib/account-links/find-account-link';
import { spendAccountLink } from '@/lib/account-links/spend-account-link';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { found } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { transaction } from '@/lib/transaction';
import { emailChangedMail } from './account-mails';
import { requireFreeEmail } from './require-free-email';

/**
 * Changes the e-mail address of an account to the one at which the link was read. Sessions go on: whoever asked for it has proved who they are,
 * and nothing that opens the account has changed. Links to a new password end, because they went to the former address, which is told. Throws `not_found` for a
 * link that has ended, and `invalid` when another account has the address by now.
 */
export async function confirmEmail(carried: CarriedLink, now = new Date()): Promise<{ email: string }> {
  const purpose = 'newEmail';
  const { userId } = await findAccountLink(carried, purpose, now);
  return transaction(async (tx) => {
    const spent = await spendAccountLink(tx, { token: carried.token, userId, purpose }, now);
    const email = found(spent.email);
    const from = spent.user.email;
    await requireFreeEmail(tx, email);
    await tx.user.update({ where: { id: userId }, data: { email, version: { increment: 1 } } });
    await endAccountLinks(tx, userId, ['newPassword']);
    await recordEvent(tx, UNKNOWN_VISITOR, {
      ...{ action: 'user.email_changed', subjectType: 'user', subjectId: userId },
      data: { address: carried.address, email, from },
    });
    await enqueueMail(tx, { userId, address: from, compose: emailChangedMail(email) });
    return { email };
  });
}
