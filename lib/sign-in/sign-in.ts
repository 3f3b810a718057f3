import { lockAccount } from '@/lib/auth/lock-account';
import { hashPassword, needsRehash, verifyAgainstDummy, verifyPassword } from '@/lib/auth/passwords';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { meters, type SignInOutcome } from '@/lib/meters';
import { transaction } from '@/lib/transaction';
import { queueAttempt } from './attempt-queue';
import { deleteOldSessions } from './delete-old-sessions';
import { createDeviceToken, readDeviceToken } from './device-token';
import { logRefusedSignIn } from './log-refused-sign-in';
import { networkOf } from './network-of';
import { mayOpenSession, type OpenedSession, openSession, type SessionOrigin } from './open-session';
import { createPendingSignIn } from './pending-sign-in';
import { recordRefusal } from './record-refusal';
import { SecondStepNeeded } from './second-step-needed';
import { countSignIn, uncountSignIn } from './sign-in-limits';

export interface SignInAttempt extends SessionOrigin {
  email: string;
  password: string;
  /** What the browser has kept since its last sign-in with this account (device-token.ts). */
  deviceToken?: string;
}

/** What the right password leads to: a session, or the second step. */
type FirstStep = OpenedSession | { pendingToken: string };

/**
 * Checks a password and opens a session; also returns the token by which this browser is known from now on. An unknown account, a wrong
 * password, an expired one-time password and a deactivated account all throw the same `unauthenticated` after the same
 * work, so that the answer does not reveal which accounts exist. Throws `too_many` beyond the limits of sign-in-limits.ts
 * and attempt-queue.ts, and `SecondStepNeeded` instead of opening a session for an account with a second factor.
 */
export async function signIn(
  attempt: SignInAttempt,
  now = new Date(),
): Promise<OpenedSession & { deviceToken: string }> {
  const email = attempt.email.trim().toLowerCase();
  const deviceId = readDeviceToken(attempt.deviceToken, email, now);
  const step = await queueAttempt(deviceId === null ? 'unknown' : 'known', () =>
    tryToSignIn({ ...attempt, email }, deviceId, now),
  ).catch((error: unknown) => {
    const outcome = outcomeOf(error);
    meters.signIns.inc({ outcome });
    if (outcome === 'wrong' || outcome === 'limited') logRefusedSignIn(attempt.address, outcome);
    throw error;
  });
  meters.signIns.inc({ outcome: 'pendingToken' in step ? 'first_step' : 'opened' });
  if ('pendingToken' in step) throw new SecondStepNeeded(step.pendingToken);
  return { ...step, deviceToken: createDeviceToken(email, now, deviceId ?? undefined) };
}

/** `busy` and `failed` say nothing about the visitor: so many sign in at this moment, or the database is away. */
function outcomeOf(error: unknown): Exclude<SignInOutcome, 'opened' | 'first_step'> {
  if (!(error instanceof AppError)) return 'failed';
  if (error.code === 'unauthenticated') return 'wrong';
  return error.issues.some(({ key }) => key === 'auth.tooMany') ? 'limited' : 'busy';
}

async function tryToSignIn(attempt: SignInAttempt, deviceId: string | null, now: Date): Promise<FirstStep> {
  const { email, address, password } = attempt;
  await countSignIn({ email, address, deviceId });
  const account = await db().user.findUnique({ where: { email } });
  const isRight = await (account
    ? verifyPassword(account.passwordHash, password)
    : verifyAgainstDummy(password));
  const step = account && isRight ? await takeFirstStep(account, attempt, now) : null;
  if (!step) {
    await recordFailure({ email, address, exists: account !== null });
    throw new AppError('unauthenticated', [{ path: '', key: 'auth.wrong' }]);
  }
  await uncountSignIn({ email, address, deviceId });
  await deleteOldSessions(now);
  return step;
}

/** Null if the account may not sign in, or if the password was reset after it was verified. */
async function takeFirstStep(
  verified: { id: string; passwordHash: string },
  { password, address, userAgent }: SignInAttempt,
  now: Date,
): Promise<FirstStep | null> {
  const newHash = needsRehash(verified.passwordHash) ? await hashPassword(password) : null;
  const method = 'password';
  return transaction(async (tx) => {
    const user = await lockAccount(tx, verified.id);
    if (user.passwordHash !== verified.passwordHash || !mayOpenSession(user, now)) return null;
    if (newHash) await tx.user.update({ where: { id: user.id }, data: { passwordHash: newHash } });
    if (user.secondFactorSince)
      return { pendingToken: await createPendingSignIn(tx, { userId: user.id, method, now }) };
    return openSession(tx, user, { address, userAgent, method, now });
  });
}

interface Failure {
  email: string;
  address: string;
  /** Whether there is such an account. */
  exists: boolean;
}

/** Names the account, so that an attack on it is visible. Never records the password. */
function recordFailure({ email, address, exists }: Failure): Promise<void> {
  const subject = exists
    ? ({ subjectType: 'account', subjectId: email } as const)
    : ({ subjectType: 'address', subjectId: networkOf(address) } as const);
  return recordRefusal({ ...subject, address });
}
