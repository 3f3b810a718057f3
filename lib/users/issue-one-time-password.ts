import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { LINK_PURPOSES } from '@/lib/account-links/types';
import { recordEvent } from '@/lib/audit/record-event';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { endIdentities } from '@/lib/oidc/end-identities';
import { oneTimePasswordExpiry } from './one-time-password-expiry';

interface OneTimePassword {
  userId: string;
  passwordHash: string;
  now: Date;
}

/**
 * Replaces an account's password by a one-time password and ends its sessions, what the OpenID provider opens of it, and all its links, also to former
 * addresses. The caller holds the row's lock.
 */
export async function issueOneTimePassword(
  tx: Tx,
  actor: Actor,
  { userId, passwordHash, now }: OneTimePassword,
): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: {
      ...{ passwordHash, mustChangePassword: true, passwordExpiresAt: oneTimePasswordExpiry(now) },
      // Whoever gets it from the operator needs no invitation any more.
      invitedAt: null,
    },
  });
  await endAccountLinks(tx, userId, LINK_PURPOSES);
  await endIdentities(tx, actor, { userId });
  await endSessionsOf(tx, userId, 'password reset');
  await recordEvent(tx, actor, { action: 'user.password_reset', subjectType: 'user', subjectId: userId });
}
