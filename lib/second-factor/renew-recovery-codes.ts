import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { countAttempt } from '@/lib/auth/rate-limit';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes';

/**
 * Makes ten new recovery codes, which are shown this once. Those from before stop working. Throws `proof_needed`, `conflict` without a second
 * factor, and `too_many` beyond ten times in a quarter of an hour.
 */
export async function renewRecoveryCodes(actor: UserActor): Promise<{ recoveryCodes: string[] }> {
  await countAttempt({ key: `renew-codes:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  // Before the work of ten hashes, and again under the account's lock.
  await requireRecentProof(db(), actor);
  requireFactor(await db().user.findUnique({ where: { id: actor.userId } }));
  const { codes, rows } = await newRecoveryCodes();
  return transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    await requireRecentProof(tx, actor);
    requireFactor(user);
    await replaceRecoveryCodes(tx, user.id, rows);
    const event = { action: 'second_factor.codes_renewed', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, event);
    return { recoveryCodes: codes };
  });
}

function requireFactor(user: { secondFactorSince: Date | null } | null): void {
  if (!user?.secondFactorSince) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
}
