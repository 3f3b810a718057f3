import { type CarriedLink, findAccountLink } from '@/lib/account-links/find-account-link';
import { spendAccountLink } from '@/lib/account-links/spend-account-link';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { hashPassword } from '@/lib/auth/passwords';
import { countAttempt } from '@/lib/auth/rate-limit';
import { requireNoIssues } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { newPasswordIssues } from './new-password-issues';
import { replacePassword } from './replace-password';
import type { OwnAccount } from './types';

/** What the colleague who was invited decides: names and language as they want them, and a password. */
export interface Acceptance extends Omit<OwnAccount, 'version'> {
  next: string;
}

/**
 * Makes an account that of the colleague who was invited to it. Opens no session: they sign in with the password that they have chosen. Throws
 * `not_found` for an invitation that has ended, and `invalid` for a weak password.
 */
export async function acceptInvitation(
  { token, address, next, ...fields }: CarriedLink & Acceptance,
  now = new Date(),
): Promise<{ email: string }> {
  const { userId, user: account } = await findAccountLink({ token, address }, 'invitation', now);
  await countAttempt({ key: `password:account:${userId}`, attempts: 10, windowMinutes: 15 });
  requireNoIssues(await newPasswordIssues({ ...account, ...fields }, next));
  // Hashing is slow on purpose, so it runs before the transaction locks the row.
  const passwordHash = await hashPassword(next);
  return transaction(async (tx) => {
    const { user } = await spendAccountLink(tx, { token, userId, purpose: 'invitation' }, now);
    const data = { ...fields, invitedAt: null, version: { increment: 1 } };
    await tx.user.update({ where: { id: userId }, data });
    await replacePassword(tx, { userId, passwordHash });
    await recordEvent(tx, UNKNOWN_VISITOR, {
      ...{ action: 'user.invitation_accepted', subjectType: 'user', subjectId: userId },
      data: { address },
    });
    return { email: user.email };
  });
}
