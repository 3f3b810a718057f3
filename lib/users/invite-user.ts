import { recordEvent } from '@/lib/audit/record-event';
import { hashPassword } from '@/lib/auth/passwords';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { newToken } from '@/lib/auth/secret-token';
import type { Actor } from '@/lib/auth/types';
import { permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { canManageUsers } from './policy';
import { requireFreeEmail } from './require-free-email';
import { type SentInvitation, sendInvitation } from './send-invitation';
import type { UserFields } from './types';

/**
 * Opens an account for a colleague, who accepts the invitation before anybody signs in to it. Returns the link, which can never be shown again;
 * where there is a mail server it is mailed too.
 */
export async function inviteUser(
  actor: Actor,
  fields: UserFields & { email: string },
  now = new Date(),
): Promise<SentInvitation & { userId: string }> {
  const email = fields.email.toLowerCase();
  // Of a password that nobody knows, so that signing in takes as long as for other accounts.
  const passwordHash = await hashPassword(newToken());
  return transaction(async (tx) => {
    permit(canManageUsers(actor));
    await requireRecentProof(tx, actor);
    await requireFreeEmail(tx, email);
    const closed = { passwordHash, mustChangePassword: true, passwordExpiresAt: now, invitedAt: now };
    const user = await tx.user.create({ data: { ...fields, ...closed, email } });
    await recordEvent(tx, actor, {
      ...{ action: 'user.invited', subjectType: 'user', subjectId: user.id },
      data: { email, role: user.role },
    });
    return { userId: user.id, ...(await sendInvitation(tx, actor, user, now)) };
  });
}
