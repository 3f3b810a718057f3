import { SESSION_HOURS } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { OwnSession } from './types';

/** Far more than one person has open; the newest are shown. */
const SHOWN = 20;

/** The user's sessions that are open, the last used first. */
export async function listOwnSessions(
  { userId, role, sessionId }: UserActor,
  now = new Date(),
): Promise<OwnSession[]> {
  const idleSince = new Date(now.getTime() - SESSION_HOURS[role].idle * 3_600_000);
  const rows = await db().session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
  });
  return rows
    .sort((one, other) => other.lastSeenAt.getTime() - one.lastSeenAt.getTime())
    .slice(0, SHOWN)
    .map((row) => ({ ...row, isThis: row.id === sessionId }));
}
