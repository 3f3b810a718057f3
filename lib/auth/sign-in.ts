import { recordEvent } from '@/lib/audit/record-event';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { forgetOldSessions } from './forget-old-sessions';
import { lockAccount } from './lock-account';
import { hashPassword, needsRehash, pretendToVerify, verifyPassword } from './passwords';
import { createSession } from './sessions';
import { countSignIn, forgiveSignIn } from './sign-in-limits';

export interface SignInAttempt {
  email: string;
  password: string;
  /** The visitor's network address as the server saw it. */
  address: string;
}

/**
 * Checks a password and opens a session. Unknown account, wrong password, expired one-time password and
 * deactivated account all give the same answer after the same work.
 */
export async function signIn(
  attempt: SignInAttempt,
  now = new Date(),
): Promise<{ sessionId: string; userId: string }> {
  const email = attempt.email.trim().toLowerCase();
  await countSignIn(email, attempt.address);
  const user = await findUserByPassword(email, attempt.password, now);
  const opened = user && (await openSession(user, attempt, now));
  if (!opened) {
    await recordFailure(email, attempt.address);
    throw new AppError('unauthenticated', [{ path: '', key: 'auth.wrong' }]);
  }
  await forgiveSignIn(email, attempt.address);
  await forgetOldSessions(now);
  return opened;
}

/** Null when the account is no longer the one whose password was verified: reset or closed in the meantime. */
async function openSession(
  verified: { id: string; passwordHash: string },
  { password, address }: SignInAttempt,
  now: Date,
): Promise<{ sessionId: string; userId: string } | null> {
  const betterHash = needsRehash(verified.passwordHash) ? await hashPassword(password) : null;
  return transaction(async (tx) => {
    const user = await lockAccount(tx, verified.id);
    if (user.passwordHash !== verified.passwordHash || !isOpen(user, now)) return null;
    if (betterHash) await tx.user.update({ where: { id: user.id }, data: { passwordHash: betterHash } });
    const sessionId = await createSession(tx, user.id, user.role, now);
    const actor = { userId: user.id, role: user.role, sessionId };
    const event = { action: 'session.started', subjectType: 'user', subjectId: user.id } as const;
    await recordEvent(tx, actor, { ...event, data: { address } });
    return { sessionId, userId: user.id };
  });
}

async function findUserByPassword(email: string, password: string, now: Date) {
  const user = await db().user.findUnique({ where: { email } });
  const right = user ? await verifyPassword(user.passwordHash, password) : await pretendToVerify(password);
  return user && right && isOpen(user, now) ? user : null;
}

function isOpen(user: { deactivatedAt: Date | null; passwordExpiresAt: Date | null }, now: Date): boolean {
  return !user.deactivatedAt && (!user.passwordExpiresAt || user.passwordExpiresAt > now);
}

// The e-mail is recorded because an attack on one account must be visible; the password never is.
function recordFailure(email: string, address: string): Promise<void> {
  return transaction((tx) =>
    recordEvent(tx, null, {
      action: 'session.refused',
      subjectType: 'account',
      subjectId: email.slice(0, 200),
      data: { address },
    }),
  );
}
