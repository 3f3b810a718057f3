import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import type { Actor } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import type { OwnAccount } from './types';

/** What everyone may change of their own account. */
export function updateOwnAccount(
  actor: Actor,
  { version, ...fields }: OwnAccount,
): Promise<{ version: number }> {
  return transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    if (user.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
    await tx.user.update({ where: { id: user.id }, data: { ...fields, version: version + 1 } });
    await recordEvent(tx, actor, { action: 'user.updated', subjectType: 'user', subjectId: user.id });
    return { version: version + 1 };
  });
}
