import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { defineJobKind } from '@/lib/jobs/job-kind';

/** Looks for what is due. One job waits for the whole newsroom: for the next moment. */
export const DUE_JOB = defineJobKind({
  name: 'publish-due',
  data: z.object({}),
  keyOf: () => 'next',
  priority: 10,
  timeoutS: 300,
});

/** Later ones are enqueued by the job itself, which looks again. */
const LONGEST_WAIT_S = 24 * 3_600;

/**
 * Has the queue wake a process at the next moment, or after `pauseS` when something is due already. The rows are the truth: without the job, what is due
 * is found a little later.
 */
export async function wakeForNext(tx: Tx, pauseS = 0): Promise<void> {
  const [next] = await tx.$queryRaw<{ afterS: number | null }[]>`
    SELECT extract(epoch FROM least(
      (SELECT min("at") FROM "ScheduledChange" WHERE "open" AND "failure" IS NULL),
      (SELECT min("at") FROM "Release" WHERE "open" AND "failure" IS NULL)
    ) - clock_timestamp())::float8 AS "afterS"`;
  if (typeof next?.afterS !== 'number') return;
  const afterS = next.afterS > 0 ? Math.min(next.afterS, LONGEST_WAIT_S) : pauseS;
  await enqueue(tx, DUE_JOB, {}, { afterS });
}
