import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes';

/** Makes ten new recovery codes, which are shown this once. Those from before stop working. */
export async function renewRecoveryCodes(actor: UserActor): Promise<{ recoveryCodes: string[] }> {
  const { codes, rows } = await newRecoveryCodes();
  return transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    await requireRecentProof(tx, actor);
    if (!user.secondFactorSince) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
    await replaceRecoveryCodes(tx, user.id, rows);
    const event = { action: 'second_factor.codes_renewed', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, event);
    return { recoveryCodes: codes };
  });
}
