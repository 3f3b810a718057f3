import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { transaction } from '@/lib/transaction';
import { purgeEntry } from './purge-entry';
import { TRASH_JOB } from './trash-job';
import { TRASH_DAYS } from './types';

const LOOK_EVERY_MS = 60 * 60_000;
const AT_ONCE = 50;

/** The clock of the database decides. */
async function findOverdue(tx: Tx, count: number, without: readonly string[] = []): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Entry" WHERE "trashedAt" < now() - make_interval(days => ${TRASH_DAYS})
      AND "id" <> ALL(${without}::uuid[])
    ORDER BY "trashedAt" LIMIT ${count}`;
  return rows.map(({ id }) => id);
}

/** Somebody has taken it out, or removed it, since it was found. */
const isDone = (error: unknown) =>
  error instanceof AppError && (error.code === 'conflict' || error.code === 'not_found');

/** Each entry is removed in a transaction of its own, so that one that cannot be removed keeps only itself; the job fails with the first of these. */
export const TRASH_HANDLER = jobHandler({
  kind: TRASH_JOB,
  async run(_data, { signal }) {
    const failures = new Map<string, unknown>();
    const next = () => findOverdue(db(), AT_ONCE, [...failures.keys()]);
    for (let ids = await next(); ids.length > 0; ids = await next()) {
      for (const id of ids) {
        signal.throwIfAborted();
        await transaction((tx) => purgeEntry(tx, SYSTEM_ACTOR, id)).catch((error) => {
          if (!isDone(error)) failures.set(id, error);
        });
      }
    }
    for (const error of failures.values()) throw error;
  },
  lookEveryMs: LOOK_EVERY_MS,
  async enqueueOutstanding(tx) {
    if ((await findOverdue(tx, 1)).length > 0) await enqueue(tx, TRASH_JOB, {});
  },
});
