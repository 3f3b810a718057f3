import { db } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { transaction } from '@/lib/transaction';
import { lastDigest, mailDigest, mailSoon } from './mail-notifications';
import { MAIL_NOTIFICATIONS_JOB } from './mail-notifications-job';
import { NOTIFICATION_DAYS } from './types';

/** Verbs enqueue nothing, so that none of them waits for another: what they have written is found by looking. */
const LOOK_EVERY_MS = 30_000;

async function removeOld(): Promise<void> {
  await db().$executeRaw`
    DELETE FROM "Notification" WHERE "createdAt" < now() - make_interval(days => ${NOTIFICATION_DAYS})`;
}

export const MAIL_NOTIFICATIONS_HANDLER = jobHandler({
  kind: MAIL_NOTIFICATIONS_JOB,
  async run(_data, { signal }) {
    await removeOld();
    for (const step of [mailSoon, mailDigest]) {
      while ((await transaction(step)) > 0) signal.throwIfAborted();
    }
  },
  lookEveryMs: LOOK_EVERY_MS,
  async enqueueOutstanding(tx) {
    const [found] = await tx.$queryRaw<{ isOutstanding: boolean }[]>`
      SELECT EXISTS (SELECT FROM "Notification" WHERE "mailDue" = 'soon')
          OR EXISTS (SELECT FROM "Notification" WHERE "mailDue" = 'daily' AND "createdAt" < ${lastDigest()})
          OR EXISTS (SELECT FROM "Notification" WHERE "createdAt" < now() - make_interval(days => ${NOTIFICATION_DAYS})) AS "isOutstanding"`;
    if (found?.isOutstanding) await enqueue(tx, MAIL_NOTIFICATIONS_JOB, {});
  },
});
