import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { isValidLink, MAKER } from '@/lib/account-links/is-valid-link';
import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import type { Tx } from '@/lib/db';

interface Invited {
  id: string;
  /** Of a password that nobody knows: the colleague signs in with the provider, and can ask for a link to choose one. */
  passwordHash: string;
  address: string;
}

/**
 * Accepts the invitation to the account, which the caller has locked, for a colleague whose e-mail address the OpenID provider has verified: it proves
 * as much as the mailed link. False when the invitation has ended; the account is then left as it is.
 */
export async function acceptVerifiedInvitation(
  tx: Tx,
  { id, passwordHash, address }: Invited,
  now: Date,
): Promise<boolean> {
  const where = { userId: id, purpose: 'invitation' } as const;
  const link = await tx.accountLink.findFirst({ where, include: { createdBy: MAKER } });
  if (!link || !isValidLink(link, now)) return false;
  await endAccountLinks(tx, id, ['invitation']);
  const password = { passwordHash, mustChangePassword: false, passwordExpiresAt: null };
  const data = { invitedAt: null, ...password, version: { increment: 1 } };
  await tx.user.update({ where: { id }, data });
  await recordEvent(tx, UNKNOWN_VISITOR, {
    ...{ action: 'user.invitation_accepted', subjectType: 'user', subjectId: id },
    data: { address },
  });
  return true;
}
