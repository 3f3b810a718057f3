import { z } from 'zod';
import { db, jobsPool } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { type JobContext, jobHandler } from '@/lib/jobs/job-handler';
import { defineJobKind, type JobKind } from '@/lib/jobs/job-kind';
import { JobLoop } from '@/lib/jobs/job-loop';
import { JobStore } from '@/lib/jobs/job-store';
import { refreshRegional } from '@/lib/settings/load-regional';
import { transaction } from '@/lib/transaction';

const Data = z.object({ text: z.string() });
type Run = (data: z.output<typeof Data>, context: JobContext) => Promise<void>;

let count = 0;

/** A kind of job of this test file, with its queue. Polls rarely, so that what happens soon was announced or known to be due. */
export async function givenKind(options: Partial<JobKind> = {}) {
  count += 1;
  const name = `test-${count}`;
  await db().$executeRaw`SELECT pgboss.create_queue(${name}, '{"policy": "short"}')`;
  return defineJobKind({ retryDelayS: 1, ...options, name, data: Data, keyOf: ({ text }) => text });
}

export type TestKind = Awaited<ReturnType<typeof givenKind>>;

export const enqueued = (kind: TestKind, text: string, options: { afterS?: number } = {}) =>
  transaction((tx) => enqueue(tx, kind, { text }, options));

export interface StoredJob {
  id: string;
  state: string;
  retry_count: number;
  output: unknown;
  created_on: Date;
  start_after: Date;
}

/** The jobs of a kind, oldest first. */
export const jobsOf = ({ name }: { name: string }) =>
  db().$queryRaw<StoredJob[]>`
    SELECT id, state::text, retry_count, output, created_on, start_after FROM pgboss.job
     WHERE name = ${name} ORDER BY created_on`;

const running: JobLoop[] = [];

/** Runs jobs of this kind in this process, and logs into the returned list. */
export function runJobs(kind: TestKind, run: Run, options: { pollMs?: number; expireEveryMs?: number } = {}) {
  const lines: string[] = [];
  const write = (_details: object, message: string) => void lines.push(message);
  const loop = new JobLoop({
    handlers: [jobHandler({ kind, run })],
    store: new JobStore(jobsPool()),
    log: { info: write, warn: write, error: write },
    prepare: refreshRegional,
    pollMs: 60_000,
    ...options,
  });
  running.push(loop);
  return { loop, lines };
}

export async function stopJobs(): Promise<void> {
  for (const loop of running.splice(0)) await loop.stop(1_000);
}
