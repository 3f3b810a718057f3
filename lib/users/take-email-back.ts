import { type CarriedLink, findAccountLink } from '@/lib/account-links/find-account-link';
import { makeAccountLink } from '@/lib/account-links/make-account-link';
import { spendAccountLink } from '@/lib/account-links/spend-account-link';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { endSessionsOf } from '@/lib/auth/sessions';
import { unknownPassword } from '@/lib/auth/unknown-password';
import { found } from '@/lib/errors';
import { type Tx, transaction } from '@/lib/transaction';
import { removeLaterWaysIn } from './remove-later-ways-in';
import { requireFreeEmail } from './require-free-email';

/**
 * Keeps or brings back the e-mail address that an account had when somebody asked for another one. Whoever asked knows the password, so it opens
 * nothing any more, also in a change of it that is under way, and all sessions and other ways in end that were added since. Returns the path of a link to a new one. Throws `not_found` for a link that has ended, and `invalid`
 * when another account has the address by now.
 */
export async function takeEmailBack(carried: CarriedLink, now = new Date()): Promise<{ path: string }> {
  const purpose = 'oldEmail';
  const { userId } = await findAccountLink(carried, purpose, now);
  const passwordHash = await unknownPassword();
  return transaction(async (tx) => {
    const { user, madeAt, ...spent } = await spendAccountLink(
      tx,
      { token: carried.token, userId, purpose },
      now,
    );
    const email = found(spent.email);
    if (email !== user.email) await requireFreeEmail(tx, email);
    const closed = { passwordHash, mustChangePassword: false, passwordExpiresAt: now };
    await tx.user.update({ where: { id: userId }, data: { email, ...closed, version: { increment: 1 } } });
    await removeLaterWaysIn(tx, user, await firstAsked(tx, userId, email, madeAt), now);
    await endLaterLinks(tx, userId, madeAt);
    await endSessionsOf(tx, userId, 'e-mail address taken back');
    await recordEvent(tx, UNKNOWN_VISITOR, {
      ...{ action: 'user.email_taken_back', subjectType: 'user', subjectId: userId },
      data: { address: carried.address, email, from: user.email },
    });
    return { path: await makeAccountLink(tx, { userId, purpose: 'newPassword' }, now) };
  });
}

/** Whoever asks once more from the same address does not make what they added in between older than the asking. */
async function firstAsked(tx: Tx, userId: string, email: string, madeAt: Date): Promise<Date> {
  const earlier = await tx.accountLink.findFirst({
    where: { userId, purpose: 'oldEmail', email, createdAt: { lt: madeAt } },
    orderBy: { createdAt: 'asc' },
  });
  return earlier?.createdAt ?? madeAt;
}

/** An earlier address is not lost by taking a later one back: whoever has taken the account over may have had that one. */
async function endLaterLinks(tx: Tx, userId: string, madeAt: Date): Promise<void> {
  const isLater = { OR: [{ purpose: { not: 'oldEmail' as const } }, { createdAt: { gte: madeAt } }] };
  await tx.accountLink.deleteMany({ where: { userId, ...isLater } });
}
