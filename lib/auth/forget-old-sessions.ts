import { db } from '@/lib/db';

const KEPT_DAYS = 30;

/**
 * Forgets sessions that have been over for a month. By their end at the latest, which the index serves; one that was
 * ended before is over too. The last one of every account stays, because it tells when its owner was last seen; what
 * was done in the others is in the audit trail.
 */
export async function forgetOldSessions(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await db().$executeRaw`
    DELETE FROM "Session" old
    WHERE old."expiresAt" < ${before}
      AND EXISTS (
        SELECT 1 FROM "Session" later WHERE later."userId" = old."userId" AND later."lastSeenAt" > old."lastSeenAt"
      )`;
}
