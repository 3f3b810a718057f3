import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { countAttempt } from '@/lib/auth/rate-limit';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import { endSessionsOf } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes';
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
  const fresh = await newRecoveryCodes();
  return transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    await requireRecentProof(tx, actor);
    const offered = await tx.totpSecret.findFirst({ where: { userId: user.id, confirmedAt: null } });
    if (!offered) throw new AppError('conflict', [{ path: '', key: 'secondFactor.startAgain' }]);
    const secret = openSealedText(offered.sealed, user.id);
    const step = secret ? stepOfCode(secret, code.replace(/\s/g, ''), now) : null;
    if (step === null) throw new AppError('invalid', [{ path: 'code', key: 'secondFactor.wrongCode' }]);
    await tx.totpSecret.update({ where: { userId: user.id }, data: { confirmedAt: now, lastStep: step } });
    const needsCodes = (await tx.recoveryCode.count({ where: { userId: user.id } })) === 0;
    if (needsCodes) await replaceRecoveryCodes(tx, user.id, fresh.rows);
    await updateSecondFactor(tx, user, now);
    await endSessionsOf(tx, user.id, 'second factor added', actor.sessionId);
    const event = { action: 'second_factor.app_added', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, event);
    return { recoveryCodes: needsCodes ? fresh.codes : [] };
  });
}
