import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { verifyPassword } from '@/lib/auth/passwords';
import { countAttempt } from '@/lib/auth/rate-limit';
import { recordProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import { spendCode } from '@/lib/second-factor/spend-code';
import { transaction } from '@/lib/transaction';

/** What somebody who is signed in shows before a dangerous act. */
export type Proof = { password: string } | { code: string };

/**
 * Checks a proof, and remembers it for the session, so that dangerous acts are possible for some minutes (lib/auth/recent-proof.ts).
 * Throws `invalid`, and `too_many` beyond ten attempts in a quarter of an hour. A refusal is recorded: somebody may be guessing in a
 * session that was left open.
 */
export async function proveIdentity(actor: UserActor, proof: Proof, now = new Date()): Promise<void> {
  await countAttempt({ key: `proof:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  if (await holds(actor, proof, now)) return;
  const event = { action: 'second_factor.refused', subjectType: 'user', subjectId: actor.userId } as const;
  await transaction((tx) => recordEvent(tx, actor, event));
  const issue =
    'password' in proof
      ? { path: 'password', key: 'password.currentWrong' }
      : { path: 'code', key: 'secondFactor.wrongCode' };
  throw new AppError('invalid', [issue]);
}

async function holds(actor: UserActor, proof: Proof, now: Date): Promise<boolean> {
  const { passwordHash } = found(await db().user.findUnique({ where: { id: actor.userId } }));
  // Hashing is slow on purpose, so it runs before the transaction locks the row.
  if ('password' in proof && !(await verifyPassword(passwordHash, proof.password))) return false;
  return transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    const isRight =
      'password' in proof
        ? user.passwordHash === passwordHash
        : (await spendCode(tx, user.id, proof.code, now)) !== null;
    if (isRight) await recordProof(tx, actor.sessionId, now);
    return isRight;
  });
}
