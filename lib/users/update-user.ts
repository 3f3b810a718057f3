import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { Actor } from '@/lib/auth/types';
import { AppError, permit } from '@/lib/errors';
import { hasSameFields } from '@/lib/has-same-fields';
import { transaction } from '@/lib/transaction';
import { endTranslations } from '@/lib/translations/end-translations';
import { lockUser, requireAnotherAdmin } from './lock-user';
import { canManageUsers } from './policy';
import type { UserFields } from './types';

/**
 * Changes an account's names, role and interface language; unchanged ones write nothing. A changed role ends the user's sessions, and the translations that it does not allow. Returns the new
 * version; throws `conflict` for an old one.
 */
export function updateUser(
  actor: Actor,
  id: string,
  { version, ...fields }: UserFields & { version: number },
): Promise<{ version: number }> {
  return transaction(async (tx) => {
    const user = await lockUser(tx, id);
    permit(canManageUsers(actor));
    if (user.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
    if (hasSameFields<UserFields>(user, fields)) return { version };
    const roleChanged = user.role !== fields.role;
    if (roleChanged) await requireRecentProof(tx, actor);
    if (roleChanged && id === actor.userId)
      throw new AppError('invalid', [{ path: 'role', key: 'users.ownRole' }]);
    if (roleChanged && user.role === 'admin') await requireAnotherAdmin(tx, id);
    await tx.user.update({ where: { id }, data: { ...fields, version: version + 1 } });
    if (roleChanged) {
      await endSessionsOf(tx, id, 'role changed');
      await endTranslations(tx, actor, id);
    }
    await recordEvent(tx, actor, {
      action: roleChanged ? 'user.role_changed' : 'user.updated',
      subjectType: 'user',
      subjectId: id,
      data: roleChanged ? { from: user.role, to: fields.role } : {},
    });
    return { version: version + 1 };
  });
}
