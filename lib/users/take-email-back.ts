import { type CarriedLink, findAccountLink } from '@/lib/account-links/find-account-link';
import { makeAccountLink } from '@/lib/account-links/make-account-link';
import { spendAccountLink } from '@/lib/account-links/spend-account-link';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { endSessionsOf } from '@/lib/auth/sessions';
import { found } from '@/lib/errors';
import { type Tx, transaction } from '@/lib/transaction';
import { requireFreeEmail } from './require-free-email';

/**
 * Keeps or brings back the e-mail address that an account had when somebody asked for another one. Whoever asked knows the password, so it opens
 * nothing any more, and all sessions end. Returns the path of a link to a new one. Throws `not_found` for a link that has ended, and `invalid`
 * when another account has the address by now.
 */
export async function takeEmailBack(carried: CarriedLink, now = new Date()): Promise<{ path: string }> {
  const purpose = 'oldEmail';
  const { userId } = await findAccountLink(carried, purpose, now);
  return transaction(async (tx) => {
    const { user, madeAt, ...spent } = await spendAccountLink(
      tx,
      { token: carried.token, userId, purpose },
      now,
    );
    const email = found(spent.email);
    if (email !== user.email) await requireFreeEmail(tx, email);
    const data = { email, passwordExpiresAt: now, version: { increment: 1 } };
    await tx.user.update({ where: { id: userId }, data });
    await endLaterLinks(tx, userId, madeAt);
    await endSessionsOf(tx, userId, 'e-mail address taken back');
    await recordEvent(tx, UNKNOWN_VISITOR, {
      ...{ action: 'user.email_taken_back', subjectType: 'user', subjectId: userId },
      data: { address: carried.address, email },
    });
    return { path: await makeAccountLink(tx, { userId, purpose: 'newPassword' }, now) };
  });
}

/** An earlier address is not lost by taking a later one back: whoever has taken the account over may have had that one. */
async function endLaterLinks(tx: Tx, userId: string, madeAt: Date): Promise<void> {
  const isLater = { OR: [{ purpose: { not: 'oldEmail' as const } }, { createdAt: { gte: madeAt } }] };
  await tx.accountLink.deleteMany({ where: { userId, ...isLater } });
}
