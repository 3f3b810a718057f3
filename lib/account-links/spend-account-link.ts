import { lockAccount } from '@/lib/auth/lock-account';
import type { Tx } from '@/lib/db';
import { linkGone, lookUpLink } from './find-account-link';
import type { LinkPurpose } from './types';

interface SpentLink {
  token: string;
  userId: string;
  purpose: LinkPurpose;
}

/**
 * Locks the account and uses its link up, in the transaction of what it is for: of two requests with one link, the second finds none. Throws
 * `not_found` when it has ended since it was looked up.
 */
export async function spendAccountLink(tx: Tx, { token, userId, purpose }: SpentLink, now: Date) {
  const user = await lockAccount(tx, userId);
  const link = await lookUpLink(tx, token, purpose, now);
  if (!link) throw linkGone();
  await tx.accountLink.delete({ where: { id: link.id } });
  return { user, email: link.email, madeAt: link.createdAt };
}
