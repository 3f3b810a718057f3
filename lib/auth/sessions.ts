import { db, type Tx } from '@/lib/db';
import type { Role, SignedIn } from './types';

/** Lifetimes in hours (ASVS 5.0, 7.3): idle and absolute; shorter for administrators. */
export const SESSION_HOURS: Record<Role, { idle: number; absolute: number }> = {
  author: { idle: 12, absolute: 7 * 24 },
  editor: { idle: 12, absolute: 7 * 24 },
  admin: { idle: 1, absolute: 12 },
};

const HOUR = 3_600_000;
const SEEN_EVERY = 60_000;

export async function createSession(tx: Tx, userId: string, role: Role, now: Date): Promise<string> {
  const expiresAt = new Date(now.getTime() + SESSION_HOURS[role].absolute * HOUR);
  const session = await tx.session.create({ data: { userId, createdAt: now, lastSeenAt: now, expiresAt } });
  return session.id;
}

/**
 * The user behind a session row, or null when it was ended, has expired or has been idle for too long, or when
 * the account was deactivated. Asked on every request, so that ending a session takes effect at the next one.
 */
export async function findSignedIn(sessionId: string, now = new Date()): Promise<SignedIn | null> {
  const session = await db().session.findUnique({ where: { id: sessionId }, include: { user: true } });
  if (!session || session.endedAt || session.user.deactivatedAt || session.expiresAt <= now) return null;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (idle > SESSION_HOURS[session.user.role].idle * HOUR) return null;
  if (idle > SEEN_EVERY) {
    await db().session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: now } });
  }
  const { id, email, nameAr, nameEn, role, interfaceLocale, mustChangePassword } = session.user;
  return {
    actor: { userId: id, role, sessionId: session.id },
    user: { id, email, nameAr, nameEn, role, interfaceLocale, mustChangePassword },
  };
}

/** Ends all of a user's sessions, or all but one (their own, when they change their password). */
export async function endSessionsOf(
  tx: Tx,
  userId: string,
  reason: string,
  exceptId?: string,
): Promise<void> {
  await tx.session.updateMany({
    where: { userId, endedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { endedAt: new Date(), endReason: reason },
  });
}
