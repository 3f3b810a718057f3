import { countAttempt } from '@/lib/auth/rate-limit';
import { isToken, tokenHash } from '@/lib/auth/secret-token';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { networkOf } from '@/lib/sign-in/network-of';
import { isValidLink, MAKER } from './is-valid-link';
import type { LinkPurpose } from './types';

/** So many links that open nothing a network may try. */
const WRONG_LINKS = { attempts: 30, windowMinutes: 15 };

/** What a request carries: the token of a link, and the network address from which it came. */
export interface CarriedLink {
  token: string;
  address: string;
}

/** All links that open nothing are answered alike: wrong, used, expired, ended, of another purpose, of a deactivated account. */
export const linkGone = () => new AppError('not_found', [{ path: '', key: 'accountLink.gone' }]);

/** The link and its account, or null. */
export async function lookUpLink(
  client: Pick<Tx, 'accountLink'>,
  token: string,
  purpose: LinkPurpose,
  now: Date,
) {
  const link = await client.accountLink.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { user: true, createdBy: MAKER },
  });
  if (link?.purpose !== purpose || !isValidLink(link, now) || link.user.deactivatedAt) return null;
  // Before the invitation is accepted nobody has an address or a password to change.
  return (purpose === 'invitation') === (link.user.invitedAt !== null) ? link : null;
}

/**
 * What a link opens. Uses nothing up, so that a program that looks at mails does no harm. Throws `not_found`, and `too_many` for a network that
 * tries too many. What cannot be a token is not counted: mail programs cut addresses off.
 */
export async function findAccountLink({ token, address }: CarriedLink, purpose: LinkPurpose, now: Date) {
  if (!isToken(token)) throw linkGone();
  const link = await lookUpLink(db(), token, purpose, now);
  if (link) return link;
  await countAttempt({ key: `account-link:address:${networkOf(address)}`, ...WRONG_LINKS });
  throw linkGone();
}
