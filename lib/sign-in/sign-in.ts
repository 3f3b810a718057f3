import { recordEvent } from '@/lib/audit/record-event';
import { UNKNOWN_VISITOR } from '@/lib/audit/unknown-visitor';
import { lockAccount } from '@/lib/auth/lock-account';
import { hashPassword, needsRehash, verifyAgainstDummy, verifyPassword } from '@/lib/auth/passwords';
import { createSession } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { deleteOldSessions } from './delete-old-sessions';
import { countSignIn, uncountSignIn } from './sign-in-limits';

export interface SignInAttempt {
  email: string;
  password: string;
  /** The visitor's network address as the server saw it. */
  address: string;
}

/**
 * Checks a password and opens a session. An unknown account, a wrong password, an expired one-time password and a
 * deactivated account all throw the same `unauthenticated` after the same work, so that the answer does not reveal which
 * accounts exist. Throws `too_many` beyond the limits of sign-in-limits.ts.
 */
export async function signIn(
  attempt: SignInAttempt,
  now = new Date(),
): Promise<{ sessionId: string; userId: string }> {
  const email = attempt.email.trim().toLowerCase();
  await countSignIn(email, attempt.address);
  const user = await findUserByPassword(email, attempt.password, now);
  const session = user && (await openSession(user, attempt, now));
  if (!session) {
    await recordFailure(email, attempt.address);
    throw new AppError('unauthenticated', [{ path: '', key: 'auth.wrong' }]);
  }
  await uncountSignIn(email, attempt.address);
  await deleteOldSessions(now);
  return session;
}

/** Null if the password was reset or the account deactivated after the password was verified. */
async function openSession(
  verified: { id: string; passwordHash: string },
  { password, address }: SignInAttempt,
  now: Date,
): Promise<{ sessionId: string; userId: string } | null> {
  const newHash = needsRehash(verified.passwordHash) ? await hashPassword(password) : null;
  return transaction(async (tx) => {
    const user = await lockAccount(tx, verified.id);
    if (user.passwordHash !== verified.passwordHash || !mayOpenSession(user, now)) return null;
    if (newHash) await tx.user.update({ where: { id: user.id }, data: { passwordHash: newHash } });
    const sessionId = await createSession(tx, user.id, user.role, now);
    const actor = { userId: user.id, role: user.role, sessionId };
    const event = { action: 'session.started', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, { ...event, data: { address } });
    return { sessionId, userId: user.id };
  });
}

async function findUserByPassword(email: string, password: string, now: Date) {
  const user = await db().user.findUnique({ where: { email } });
  const isRight = user
    ? await verifyPassword(user.passwordHash, password)
    : await verifyAgainstDummy(password);
  return user && isRight && mayOpenSession(user, now) ? user : null;
}

function mayOpenSession(
  user: { deactivatedAt: Date | null; passwordExpiresAt: Date | null },
  now: Date,
): boolean {
  return !user.deactivatedAt && (!user.passwordExpiresAt || user.passwordExpiresAt > now);
}

// Records the e-mail address, so that an attack on one account is visible, and never the password.
function recordFailure(email: string, address: string): Promise<void> {
  return transaction((tx) =>
    recordEvent(tx, UNKNOWN_VISITOR, {
      action: 'session.refused',
      subjectType: 'account',
      subjectId: email.slice(0, 200),
      data: { address },
    }),
  );
}
