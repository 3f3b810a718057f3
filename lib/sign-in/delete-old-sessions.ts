import { db } from '@/lib/db';

const RETENTION_DAYS = 30;

/**
 * Deletes sessions that expired more than 30 days ago. Selects by `expiresAt`, which has an index; sessions that were ended
 * earlier are deleted at the same time. The last session of every account is kept, because the list of users shows when
 * the account was last used. Sign-ins and sign-outs stay in the audit log.
 */
export async function deleteOldSessions(now: Date): Promise<void> {
  const before = new Date(now.getTime() - RETENTION_DAYS * 86_400_000);
  await db().$executeRaw`
    DELETE FROM "Session" old
    WHERE old."expiresAt" < ${before}
      AND EXISTS (
        SELECT 1 FROM "Session" later WHERE later."userId" = old."userId" AND later."lastSeenAt" > old."lastSeenAt"
      )`;
}
