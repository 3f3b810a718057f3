import { db, type Tx } from '@/lib/db';
import { readSignInRules } from './sign-in-rules';
import type { Role, SignedIn } from './types';

/** Session lifetimes in hours, idle and absolute (ASVS 5.0, 7.3). Shorter for administrators. */
export const SESSION_HOURS: Record<Role, { idle: number; absolute: number }> = {
  author: { idle: 12, absolute: 7 * 24 },
  editor: { idle: 12, absolute: 7 * 24 },
  admin: { idle: 1, absolute: 12 },
};

const HOUR_MS = 3_600_000;
/** `lastSeenAt` is written at most once in this time, so that not every request writes a row. */
const LAST_SEEN_INTERVAL_MS = 60_000;

/** How and where a session was opened, for its user to read. */
export interface SessionDetails {
  address: string;
  userAgent?: string;
  method: string;
  /** When its user proved who they are, where that was before it was opened. */
  provedAt?: Date | null;
}

const USER_AGENT_MAX = 300;

/** Returns the id of the new session. */
export async function createSession(
  tx: Tx,
  userId: string,
  role: Role,
  now: Date,
  { userAgent, ...details }: Partial<SessionDetails> = {},
): Promise<string> {
  const expiresAt = new Date(now.getTime() + SESSION_HOURS[role].absolute * HOUR_MS);
  const described = { ...details, userAgent: userAgent?.slice(0, USER_AGENT_MAX) ?? null };
  const data = { userId, createdAt: now, lastSeenAt: now, expiresAt, ...described };
  return (await tx.session.create({ data })).id;
}

/**
 * The user of a session, or null if the session was ended, has expired or was idle for too long, or if the account was
 * deactivated. Read at every request, so that ending a session takes effect at the next request. Requests that an open page makes by
 * itself are no use of the session (`isUse` false): a page left open must not keep it from ending.
 */
export async function findSignedIn(
  sessionId: string,
  now = new Date(),
  isUse = true,
): Promise<SignedIn | null> {
  const session = await db().session.findUnique({ where: { id: sessionId }, include: { user: true } });
  if (!session || session.endedAt || session.user.deactivatedAt || session.expiresAt <= now) return null;
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  if (idleMs > SESSION_HOURS[session.user.role].idle * HOUR_MS) return null;
  if (isUse && idleMs > LAST_SEEN_INTERVAL_MS) {
    // The studio stays readable while nothing can be stored. db() has recorded the failure.
    await db()
      .session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: now } })
      .catch(() => {});
  }
  const { id, email, nameAr, nameEn, role, interfaceLocale } = session.user;
  // Whoever came by the OpenID provider may never have read the one-time password, which stays what it is.
  const mustChangePassword = session.user.mustChangePassword && !session.method?.startsWith('oidc');
  const hasSecondFactor = session.user.secondFactorSince !== null;
  const mustSetUpSecondStep = await needsSecondFactor(session.user);
  return {
    actor: { userId: id, role, sessionId: session.id },
    user: {
      ...{ id, email, nameAr, nameEn, role, interfaceLocale, mustChangePassword },
      ...{ mustSetUpSecondStep, hasSecondFactor },
    },
  };
}

/** The rules are read only for those whom they concern: administrators without a second factor. */
export async function needsSecondFactor(user: {
  role: Role;
  secondFactorSince: Date | null;
}): Promise<boolean> {
  if (user.role !== 'admin' || user.secondFactorSince) return false;
  return (await readSignInRules(db())).adminsNeedSecondStep;
}

/**
 * Ends all sessions of a user, except `exceptId`: the session in which users change their own password continues. A sign-in that waits for
 * its second step ends too, and so does the address at which programs read the user's calendar (lib/calendar).
 */
export async function endSessionsOf(
  tx: Tx,
  userId: string,
  reason: string,
  exceptId?: string,
): Promise<void> {
  await tx.pendingSignIn.deleteMany({ where: { userId } });
  await tx.calendarFeed.deleteMany({ where: { userId } });
  await tx.session.updateMany({
    where: { userId, endedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { endedAt: new Date(), endReason: reason },
  });
}
