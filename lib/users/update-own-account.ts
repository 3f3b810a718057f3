import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import type { UserActor } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { hasSameFields } from '@/lib/has-same-fields';
import { transaction } from '@/lib/transaction';
import type { OwnAccount } from './types';

/** Changes a user's own names and interface language. Returns the new version; throws `conflict` for an old one. */
export function updateOwnAccount(
  actor: UserActor,
  { version, ...fields }: OwnAccount,
): Promise<{ version: number }> {
  return transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    if (user.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
    if (hasSameFields<typeof fields>(user, fields)) return { version };
    await tx.user.update({ where: { id: user.id }, data: { ...fields, version: version + 1 } });
    await recordEvent(tx, actor, { action: 'user.updated', subjectType: 'user', subjectId: user.id });
    return { version: version + 1 };
  });
}
