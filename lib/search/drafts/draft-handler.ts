import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { DRAFT_JOB } from './draft-job';
import { indexDrafts } from './index-drafts';
import { findOutdated } from './outdated-drafts';

/** With the pause that ends a burst of typing, a text is found some 15 seconds after its last change. */
const LOOK_EVERY_MS = 6_000;

/** Longer than any transaction that has changed a text may take to be committed. Minutes. */
const OVERLAP_MINUTES = 5;

/**
 * Texts that were saved are looked for, so that saving has nothing to enqueue. What was changed before `since` is known to be written: at
 * first nothing is, and a look that finds nothing moves it.
 */
export function draftHandler() {
  let since: Date | null = null;
  return jobHandler({
    kind: DRAFT_JOB,
    async run(data, { signal }) {
      await indexDrafts({ since: data.since === null ? null : new Date(data.since), signal });
      signal.throwIfAborted();
    },
    lookEveryMs: LOOK_EVERY_MS,
    async enqueueOutstanding(tx) {
      if (await isWaiting(tx)) return;
      const next = await lookFrom(tx);
      if ((await findOutdated(tx, { since }, 1)).length === 0) since = next;
      else await enqueue(tx, DRAFT_JOB, { since: since?.toISOString() ?? null });
    },
  });
}

async function lookFrom(tx: Tx): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ from: Date }[]>`
    SELECT now() - make_interval(mins => ${OVERLAP_MINUTES}) AS "from"`;
  return row?.from ?? null;
}

/** A job that failed and waits for its next attempt does the same. */
async function isWaiting(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = ${DRAFT_JOB.name} AND state < 'active' LIMIT 1`;
  return rows.length > 0;
}
