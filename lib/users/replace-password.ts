import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Tx } from '@/lib/db';

interface OwnPassword {
  userId: string;
  passwordHash: string;
  /** The session in which the owner has changed it, which goes on. */
  keptSessionId?: string;
}

/**
 * Stores a password that its owner has chosen. Ends the account's other sessions, sign-ins that wait for their second step, and links. The second
 * step itself stays as it is. The caller holds the account's lock.
 */
export async function replacePassword(
  tx: Tx,
  { userId, passwordHash, keptSessionId }: OwnPassword,
): Promise<void> {
  const data = { passwordHash, mustChangePassword: false, passwordExpiresAt: null };
  await tx.user.update({ where: { id: userId }, data });
  await endAccountLinks(tx, userId);
  await endSessionsOf(tx, userId, 'password changed', keptSessionId);
}
