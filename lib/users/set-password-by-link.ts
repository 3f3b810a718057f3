import { type CarriedLink, findAccountLink } from '@/lib/account-links/find-account-link';
import { spendAccountLink } from '@/lib/account-links/spend-account-link';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { hashPassword } from '@/lib/auth/passwords';
import { countAttempt } from '@/lib/auth/rate-limit';
import { env } from '@/lib/env';
import { requireNoIssues } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { endIdentities } from '@/lib/oidc/end-identities';
import { transaction } from '@/lib/transaction';
import { passwordChangedMail } from './account-mails';
import { removeFirstPassword } from './first-password-file';
import { newPasswordIssues } from './new-password-issues';
import { replacePassword } from './replace-password';

/**
 * Stores the password that the owner of an account chooses by the link that was mailed, and ends what the OpenID provider opens of it. Opens no session: whoever has the link signs in with the
 * new password like everybody else, and is asked for the second step. Throws `not_found` for a link that has ended, and `invalid` for a weak password.
 */
export async function setPasswordByLink(
  { token, address, next }: CarriedLink & { next: string },
  now = new Date(),
): Promise<{ email: string }> {
  const { userId, user: account } = await findAccountLink({ token, address }, 'newPassword', now);
  await countAttempt({ key: `password:account:${userId}`, attempts: 10, windowMinutes: 15 });
  requireNoIssues(await newPasswordIssues(account, next));
  // Hashing is slow on purpose, so it runs before the transaction locks the row.
  const passwordHash = await hashPassword(next);
  const email = await transaction(async (tx) => {
    const { user } = await spendAccountLink(tx, { token, userId, purpose: 'newPassword' }, now);
    await replacePassword(tx, { userId, passwordHash });
    const ended = await endIdentities(tx, UNKNOWN_VISITOR, { userId });
    await recordEvent(tx, UNKNOWN_VISITOR, {
      ...{ action: 'user.password_set', subjectType: 'user', subjectId: userId },
      data: { address },
    });
    await enqueueMail(tx, { userId, compose: passwordChangedMail({ hasEndedIdentities: ended > 0 }) });
    return user.email;
  });
  removeFirstPassword(env().DATA_DIR, email);
  return { email };
}
