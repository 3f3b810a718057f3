import type { Actor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { storedFailure } from './job-failure';
import { kindNames } from './kind-names';
import { canManageJobs } from './policy';
import { JOB_STATES, type JobCursor, type JobState, type JobView } from './types';

/** Jobs that are due begin within milliseconds, unless all that may run at once do. */
const STALLED_AFTER_S = 60;

/** Word for word the conditions of the indexes that these jobs are listed by. A job that was given back by a process that ended waits like a new one; one that failed says why. */
const IN_STATE: Record<JobState, Prisma.Sql> = {
  failed: Prisma.sql`(state = 'failed' OR (state = 'retry' AND output IS NOT NULL))`,
  waiting: Prisma.sql`(state = 'created' OR (state = 'retry' AND output IS NULL))`,
  running: Prisma.sql`state = 'active'`,
};

interface Row {
  id: string;
  name: string;
  queueState: string;
  at: string;
  createdAt: Date;
  startedAt: Date | null;
  startAfter: Date;
  retryCount: number;
  output: unknown;
}

type ListedJob = JobView & { at: string };

const toView =
  (state: JobState) =>
  ({ id, name, queueState, at, createdAt, startedAt, startAfter, retryCount, output }: Row): ListedJob => ({
    ...{ id, kind: name, names: kindNames(name), state, at, enqueuedAt: createdAt, startedAt },
    nextAt: queueState === 'failed' || queueState === 'active' ? null : startAfter,
    attempts: startedAt ? retryCount + 1 : retryCount,
    failure: state === 'failed' ? storedFailure(output) : null,
  });

function findRows(state: JobState, { from, direction, take }: RowRange<JobCursor>): Promise<Row[]> {
  const order = direction === 'after' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = direction === 'after' ? Prisma.sql`<` : Prisma.sql`>`;
  const at = from && Prisma.sql`timestamptz 'epoch' + ${from.at}::bigint * interval '1 microsecond'`;
  return db().$queryRaw<Row[]>`
    SELECT id, name, state::text AS "queueState", (extract(epoch FROM created_on) * 1000000)::bigint::text AS at,
           created_on AS "createdAt", started_on AS "startedAt", start_after AS "startAfter", retry_count AS "retryCount", output
      FROM pgboss.job
     WHERE ${IN_STATE[state]} ${from ? Prisma.sql`AND (created_on, id) ${beyond} (${at}, ${from.id}::uuid)` : Prisma.empty}
     ORDER BY created_on ${order}, id ${order} LIMIT ${take}`;
}

function parseCursor(text: string): JobCursor | null {
  const [at = '', id = ''] = text.split('.');
  return /^\d{1,17}$/.test(at) && isUuid(id) ? { at, id } : null;
}

/** In order, so that PostgreSQL walks along the index until it has counted enough. */
async function countIn(state: JobState): Promise<BoundedCount> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM pgboss.job WHERE ${IN_STATE[state]} ORDER BY created_on DESC, id DESC LIMIT ${MAX_COUNTED}) AS counted`;
  return boundedCount(row?.count ?? 0);
}

/** The jobs in one state, newest first. Throws `forbidden`. */
export async function listJobs(
  actor: Actor,
  { state, ...window }: ListWindow & { state: JobState },
): Promise<ListPage<JobView>> {
  permit(canManageJobs(actor));
  const page = await findListPage<ListedJob, JobCursor>(window, {
    parse: parseCursor,
    cursorOf: ({ at, id }) => `${at}.${id}`,
    find: async (range) => (await findRows(state, range)).map(toView(state)),
  });
  return { ...page, total: await countIn(state) };
}

export interface JobSummary {
  counts: Record<JobState, BoundedCount>;
  /** Kinds of which jobs have failed for good. */
  failedKinds: Pick<JobView, 'kind' | 'names'>[];
  /** Since when jobs that are due have been waiting, if for more than a minute: no process runs any, or all are busy. */
  stalledSince: Date | null;
}

/** Throws `forbidden`. */
export async function summarizeJobs(actor: Actor): Promise<JobSummary> {
  permit(canManageJobs(actor));
  const counts = await Promise.all(JOB_STATES.map(async (state) => [state, await countIn(state)] as const));
  const kinds = await db().$queryRaw<{ name: string }[]>`
    SELECT queue.name FROM pgboss.queue AS queue
     WHERE EXISTS (SELECT FROM pgboss.job WHERE job.name = queue.name AND state = 'failed') ORDER BY queue.name`;
  const [oldest] = await db().$queryRaw<{ at: Date | null }[]>`
    SELECT min(oldest.start_after) AS at FROM pgboss.queue AS queue CROSS JOIN LATERAL (
      SELECT start_after FROM pgboss.job
       WHERE job.name = queue.name AND state < 'active' AND start_after < now() - make_interval(secs => ${STALLED_AFTER_S})
       ORDER BY start_after LIMIT 1) AS oldest`;
  return {
    counts: Object.fromEntries(counts) as JobSummary['counts'],
    failedKinds: kinds.map(({ name }) => ({ kind: name, names: kindNames(name) })),
    stalledSince: oldest?.at ?? null,
  };
}
