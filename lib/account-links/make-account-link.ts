import { newToken, tokenHash } from '@/lib/auth/secret-token';
import type { Tx } from '@/lib/db';
import { accountLinkPath } from './account-link-path';
import type { LinkPurpose } from './types';

/** How long a link works, in hours. */
export const LINK_HOURS: Record<LinkPurpose, number> = {
  newPassword: 1,
  newEmail: 24,
  oldEmail: 3 * 24,
  invitation: 7 * 24,
};

interface NewLink {
  userId: string;
  purpose: LinkPurpose;
  /** Lower-case. */
  email?: string;
  createdById?: string | null;
}

/**
 * Makes a link and ends those of the same purpose from before; former addresses can be taken back by any of theirs, because whoever has taken
 * an account over could otherwise end its owner's by asking once more. The caller holds the account's lock. Only the caller learns the path.
 */
export async function makeAccountLink(
  tx: Tx,
  { userId, purpose, email, createdById = null }: NewLink,
  now: Date,
): Promise<string> {
  const ended = purpose === 'oldEmail' ? { expiresAt: { lte: now } } : {};
  await tx.accountLink.deleteMany({ where: { userId, purpose, ...ended } });
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LINK_HOURS[purpose] * 3_600_000);
  const data = { userId, purpose, email: email ?? null, createdById, createdAt: now, expiresAt };
  await tx.accountLink.create({ data: { ...data, tokenHash: tokenHash(token) } });
  return accountLinkPath(purpose, token);
}
