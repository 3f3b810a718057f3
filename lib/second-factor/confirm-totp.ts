import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { countAttempt } from '@/lib/auth/rate-limit';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { codesForFirstFactor, storeForFirstFactor } from './first-recovery-codes';
import { openSealedText } from './sealed-text';
import { stepOfCode } from './totp-codes';
import { updateSecondFactor } from './update-second-factor';

/**
 * Makes the offered secret count, once a code proves that the app holds it. Ends the user's other sessions, which were opened without the
 * second step. Returns the recovery codes when the account had none; they are shown this once.
 */
export async function confirmTotp(
  actor: UserActor,
  code: string,
  now = new Date(),
): Promise<{ recoveryCodes: string[] }> {
  await countAttempt({ key: `confirm-totp:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  // Before the work of ten hashes, and again under the account's lock.
  await requireRecentProof(db(), actor);
  await requireStep(db(), actor.userId, code, now);
  const fresh = await codesForFirstFactor(actor.userId);
  return transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    await requireRecentProof(tx, actor);
    const lastStep = await requireStep(tx, user.id, code, now);
    await tx.totpSecret.update({ where: { userId: user.id }, data: { confirmedAt: now, lastStep } });
    const recoveryCodes = await storeForFirstFactor(tx, user.id, fresh);
    await updateSecondFactor(tx, user, now);
    await endSessionsOf(tx, user.id, 'second factor added', actor.sessionId);
    const event = { action: 'second_factor.app_added', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, event);
    return { recoveryCodes };
  });
}

/** The time step of a code of the offered secret. Throws `conflict` when none is offered, and `invalid` for any other code. */
async function requireStep(
  client: Pick<Tx, 'totpSecret'>,
  userId: string,
  code: string,
  now: Date,
): Promise<number> {
  const offered = await client.totpSecret.findFirst({ where: { userId, confirmedAt: null } });
  if (!offered) throw new AppError('conflict', [{ path: '', key: 'secondFactor.startAgain' }]);
  const secret = openSealedText(offered.sealed, userId);
  const step = secret ? stepOfCode(secret, code.replace(/\s/g, ''), now) : null;
  if (step === null) throw new AppError('invalid', [{ path: 'code', key: 'secondFactor.wrongCode' }]);
  return step;
}
