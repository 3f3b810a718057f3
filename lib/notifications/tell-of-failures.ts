import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { SEND_MAIL_JOB } from '@/lib/mail/send-mail-job';
import { MAIL_NOTIFICATIONS_JOB } from './mail-notifications-job';
import { DEFAULT_CHOICES, type FailureKind } from './types';

/** Older failures are not told any more, such as to somebody who has just become an administrator. */
const TOLD_WITHIN = Prisma.sql`interval '1 day'`;

/** What failed for good, and whether an e-mail may say so: none is sent about e-mails that cannot be sent. */
const FAILURES: Record<FailureKind, Prisma.Sql> = {
  mail_failed: Prisma.sql`
    SELECT NULL AS "jobKind", max("settledAt") AS "at", false AS "isMailed" FROM "Mail"
     WHERE "state" = 'failed' AND "settledAt" > now() - ${TOLD_WITHIN}`,
  job_failed: Prisma.sql`
    SELECT name AS "jobKind", max(completed_on) AS "at", name NOT IN (${SEND_MAIL_JOB.name}, ${MAIL_NOTIFICATIONS_JOB.name}) AS "isMailed"
      FROM pgboss.job WHERE state = 'failed' AND completed_on > now() - ${TOLD_WITHIN} GROUP BY name`,
};

/**
 * Tells administrators of e-mails that were given up and of jobs that failed for good, of each kind of job by itself. However many there are, nobody is told again before
 * they have read the last notification of them, or within a day where they are told by e-mail alone. Looks at what has failed, so that it is told whichever way
 * it did and whichever process noticed.
 */
export async function tellOfFailures(tx: Tx): Promise<void> {
  for (const kind of ['mail_failed', 'job_failed'] as const) await tell(tx, kind);
}

// The key names the last notification, so that two processes that look at once tell the same once. One of an older build names no kind of job: it was
// about all of them.
async function tell(tx: Tx, kind: FailureKind): Promise<void> {
  const preset = DEFAULT_CHOICES[kind];
  await tx.$executeRaw`
    WITH failed AS MATERIALIZED (${FAILURES[kind]})
    INSERT INTO "Notification" ("userId", "kind", "key", "jobKind", "isShown", "mailDue")
    SELECT chosen."id", ${kind}, concat_ws(':', ${kind}::text, chosen."jobKind", 'after ' || coalesce(chosen."lastId", 0)), chosen."jobKind",
           chosen."isShown", nullif(chosen."mail", 'never')
      FROM (
       SELECT account."id", failed."jobKind", last."id" AS "lastId", coalesce(choice."isShown", ${preset.isShown}) AS "isShown",
              CASE WHEN failed."isMailed" THEN coalesce(choice."mail", ${preset.mail}) ELSE 'never' END AS "mail"
         FROM "User" account
        CROSS JOIN failed
         LEFT JOIN "NotificationChoice" choice ON choice."userId" = account."id" AND choice."kind" = ${kind}
         LEFT JOIN LATERAL (
           SELECT told."id", told."isShown", told."readAt", told."createdAt" FROM "Notification" told
            WHERE told."userId" = account."id" AND told."kind" = ${kind}
              AND (told."jobKind" IS NULL OR told."jobKind" = failed."jobKind") ORDER BY told."id" DESC LIMIT 1) last ON true
        WHERE account."role" = 'admin' AND account."deactivatedAt" IS NULL AND account."invitedAt" IS NULL
          AND failed."at" > greatest(account."createdAt", last."createdAt", last."readAt")
          AND (last."id" IS NULL OR last."readAt" IS NOT NULL OR (NOT last."isShown" AND last."createdAt" < now() - interval '1 day'))
       ) chosen
     WHERE chosen."isShown" OR chosen."mail" <> 'never'
    ON CONFLICT ("userId", "key") DO NOTHING`;
}
