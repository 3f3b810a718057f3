import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { lastDays } from './last-days';
import { DELETE_OLD_VIEWS_JOB } from './view-jobs';

/** A year and some weeks, so that twelve months can be compared with the same months before they go. */
export const KEPT_DAYS = 400;

const TABLES = ['PieceViews', 'PieceReferrers', 'SiteReferrers'] as const;
const AT_ONCE = 5_000;
const PAUSE_MS = 100;
const LOOK_EVERY_MS = 60 * 60_000;

const firstKept = (now: Date) => lastDays(KEPT_DAYS, now).from;

/** Some rows at a time, so that no count waits for long. The views of a piece in all and those of the site by day stay. */
export async function deleteOldViews(signal: AbortSignal, now = new Date()): Promise<void> {
  for (const table of TABLES) {
    const name = Prisma.raw(`"${table}"`);
    for (;;) {
      signal.throwIfAborted();
      const deleted = await db().$executeRaw`
        DELETE FROM ${name} WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM ${name} WHERE "day" < ${firstKept(now)}::date ORDER BY "day" LIMIT ${AT_ONCE}))`;
      if (deleted < AT_ONCE) break;
      await pause(PAUSE_MS);
    }
  }
}

export const DELETE_OLD_VIEWS_HANDLER = jobHandler({
  kind: DELETE_OLD_VIEWS_JOB,
  run: (_data, { signal }) => deleteOldViews(signal),
  lookEveryMs: LOOK_EVERY_MS,
  async enqueueOutstanding(tx) {
    const [found] = await tx.$queryRaw<{ isAny: boolean }[]>`
      SELECT EXISTS (SELECT FROM "PieceViews" WHERE "day" < ${firstKept(new Date())}::date)
        OR EXISTS (SELECT FROM "SiteReferrers" WHERE "day" < ${firstKept(new Date())}::date) AS "isAny"`;
    if (found?.isAny) await enqueue(tx, DELETE_OLD_VIEWS_JOB, {});
  },
});
