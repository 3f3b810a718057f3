import { endAccountLinks } from '@/lib/account-links/end-account-links';
import { LINK_PURPOSES } from '@/lib/account-links/types';
import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Actor } from '@/lib/auth/types';
import { AppError, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { endTranslations } from '@/lib/translations/end-translations';
import { lockUser, requireAnotherAdmin } from './lock-user';
import { canManageUsers } from './policy';

/**
 * Deactivates an account: its sessions end at their next request, its links at once, and nothing waits for its translation any more. Its entries and audit events keep its name. That of a
 * colleague who has not accepted the invitation yet is withdrawn so.
 */
export async function deactivateUser(actor: Actor, id: string, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const user = await lockUser(tx, id);
    permit(canManageUsers(actor));
    await requireRecentProof(tx, actor);
    if (id === actor.userId) throw new AppError('invalid', [{ path: '', key: 'users.ownAccount' }]);
    if (user.role === 'admin') await requireAnotherAdmin(tx, id);
    if (user.deactivatedAt) return;
    await tx.user.update({ where: { id }, data: { deactivatedAt: now, version: { increment: 1 } } });
    await endAccountLinks(tx, id, LINK_PURPOSES);
    await endSessionsOf(tx, id, 'deactivated');
    await endTranslations(tx, actor, id);
    const action = user.invitedAt ? 'user.invitation_withdrawn' : 'user.deactivated';
    await recordEvent(tx, actor, { action, subjectType: 'user', subjectId: id });
  });
}
