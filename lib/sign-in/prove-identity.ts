import { recordEvent } from '@/lib/audit/record-event';
import { lockAccount } from '@/lib/auth/lock-account';
import { verifyPassword } from '@/lib/auth/passwords';
import { countAttempt } from '@/lib/auth/rate-limit';
import { recordProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import { askPasskey, type PasskeyQuestion } from '@/lib/passkeys/ask-passkey';
import { checkPasskey } from '@/lib/passkeys/check-passkey';
import type { PasskeyAnswer } from '@/lib/passkeys/response-shapes';
import { spendCode } from '@/lib/second-factor/spend-code';
import { type Tx, transaction } from '@/lib/transaction';

/** What somebody who is signed in shows before a dangerous act: the password only where it is all that opens the account. */
export type Proof = { password: string } | { code: string } | { answer: PasskeyAnswer };

const WRONG = {
  password: { path: 'password', key: 'password.currentWrong' },
  code: { path: 'code', key: 'secondFactor.wrongCode' },
  answer: { path: '', key: 'passkey.refused' },
};

/**
 * Checks a proof, and remembers it for the session, so that dangerous acts are possible for some minutes (lib/auth/recent-proof.ts).
 * A password proves nothing where signing in needs a second step: whoever has learned it would take the second step away. Throws `invalid`,
 * and `too_many` beyond ten attempts in a quarter of an hour, or a hundred codes in a day. A refusal is recorded: somebody may be
 * guessing in a session that was left open.
 */
export async function proveIdentity(actor: UserActor, proof: Proof, now = new Date()): Promise<void> {
  await countAttempt({ key: `proof:account:${actor.userId}`, attempts: 10, windowMinutes: 15 });
  if ('code' in proof)
    await countAttempt({ key: `code-proof:account:${actor.userId}`, attempts: 100, windowMinutes: 24 * 60 });
  const { passwordHash, secondFactorSince } = found(
    await db().user.findUnique({ where: { id: actor.userId } }),
  );
  const isTooLittle = 'password' in proof && secondFactorSince !== null;
  if (!isTooLittle && (await holds(actor, proof, passwordHash, now))) return;
  const event = { action: 'second_factor.refused', subjectType: 'user', subjectId: actor.userId } as const;
  await transaction((tx) => recordEvent(tx, actor, event));
  if (isTooLittle) throw new AppError('invalid', [{ path: '', key: 'secondFactor.notThePassword' }]);
  const kind = 'password' in proof ? 'password' : 'code' in proof ? 'code' : 'answer';
  throw new AppError('invalid', [WRONG[kind]]);
}

async function holds(actor: UserActor, proof: Proof, passwordHash: string, now: Date): Promise<boolean> {
  // Hashing is slow on purpose, so it runs before the transaction locks the row.
  if ('password' in proof && !(await verifyPassword(passwordHash, proof.password))) return false;
  return transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    const isRight =
      'password' in proof
        ? user.passwordHash === passwordHash && user.secondFactorSince === null
        : await spend(tx, actor, proof, now);
    if (isRight) await recordProof(tx, actor.sessionId, now);
    return isRight;
  });
}

async function spend(
  tx: Tx,
  { userId, sessionId }: UserActor,
  proof: Exclude<Proof, { password: string }>,
  now: Date,
): Promise<boolean> {
  if ('code' in proof) return (await spendCode(tx, userId, proof.code, now)) !== null;
  const used = await checkPasskey(tx, proof.answer, { purpose: 'proof', boundTo: sessionId }, now);
  return used?.userId === userId;
}

/** Asks for a passkey of the user's own, as a proof. */
export function askProofPasskey(tx: Tx, { userId, sessionId }: UserActor): Promise<PasskeyQuestion> {
  return askPasskey(tx, { purpose: 'proof', boundTo: sessionId }, userId);
}
