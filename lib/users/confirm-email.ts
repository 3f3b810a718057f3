import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { type CarriedLink, findAccountLink } from '@/lib/account-links/find-account-link';
import { spendAccountLink } from '@/lib/account-links/spend-account-link';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { verifyPassword } from '@/lib/auth/passwords';
import { countAttempt } from '@/lib/auth/rate-limit';
import type { UserActor } from '@/lib/auth/types';
import { AppError, found } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { recordRefusal } from '@/lib/sign-in/record-refusal';
import { transaction } from '@/lib/transaction';
import { emailChangedMail } from './account-mails';
import { requireFreeEmail } from './require-free-email';

export interface Confirmation extends CarriedLink {
  /** Who is signed in to the browser in which the link was opened. */
  actor?: UserActor | null;
  password?: string;
}

/**
 * Changes the e-mail address of an account to the one at which the link was read. The link alone is not enough: an address that was mistyped is
 * read by somebody else. It is confirmed in a session of the account or with its password. Sessions go on: whoever asked for it has proved who they are,
 * and nothing that opens the account has changed. Links to a new password end, because they went to the former address, which is told. Throws `not_found` for a
 * link that has ended, and `invalid` when another account has the address by now or it is not shown whose account it is.
 */
export async function confirmEmail(confirmation: Confirmation, now = new Date()): Promise<{ email: string }> {
  const purpose = 'newEmail';
  const { token, address } = confirmation;
  const { userId, user: account } = await findAccountLink({ token, address }, purpose, now);
  const own = confirmation.actor?.userId === userId ? confirmation.actor : null;
  if (!own) await requirePassword(account, confirmation);
  return transaction(async (tx) => {
    const spent = await spendAccountLink(tx, { token, userId, purpose }, now);
    if (!own && spent.user.passwordHash !== account.passwordHash) throw wrong();
    const email = found(spent.email);
    const from = spent.user.email;
    await requireFreeEmail(tx, email);
    await tx.user.update({ where: { id: userId }, data: { email, version: { increment: 1 } } });
    await endAccountLinks(tx, userId, ['newPassword']);
    await recordEvent(tx, own ?? UNKNOWN_VISITOR, {
      ...{ action: 'user.email_changed', subjectType: 'user', subjectId: userId },
      data: { address, email, from },
    });
    await enqueueMail(tx, { userId, address: from, compose: emailChangedMail(email) });
    return { email };
  });
}

const wrong = () => new AppError('invalid', [{ path: 'password', key: 'password.currentWrong' }]);

async function requirePassword(
  account: { id: string; email: string; passwordHash: string },
  { password, address }: Confirmation,
): Promise<void> {
  if (!password) throw new AppError('invalid', [{ path: 'password', key: 'accountLink.whose' }]);
  await countAttempt({ key: `email-confirm:account:${account.id}`, attempts: 10, windowMinutes: 15 });
  if (await verifyPassword(account.passwordHash, password)) return;
  await recordRefusal({ subjectType: 'account', subjectId: account.email, address });
  throw wrong();
}
