import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import { permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockUser } from './lock-user';
import { canManageUsers } from './policy';

/** Reactivates a deactivated account. Its password is unchanged. */
export async function reactivateUser(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const user = await lockUser(tx, id);
    permit(canManageUsers(actor));
    await requireRecentProof(tx, actor);
    if (!user.deactivatedAt) return;
    await tx.user.update({ where: { id }, data: { deactivatedAt: null, version: { increment: 1 } } });
    await recordEvent(tx, actor, { action: 'user.reactivated', subjectType: 'user', subjectId: id });
  });
}
