import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockUser } from './lock-user';
import { canManageUsers } from './policy';

/** Opens a closed account again; its owner signs in with the password they had. */
export async function reactivateUser(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const user = await lockUser(tx, id);
    permit(canManageUsers(actor));
    if (!user.deactivatedAt) return;
    await tx.user.update({ where: { id }, data: { deactivatedAt: null, version: { increment: 1 } } });
    await recordEvent(tx, actor, { action: 'user.reactivated', subjectType: 'user', subjectId: id });
  });
}
