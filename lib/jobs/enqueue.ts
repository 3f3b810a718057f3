import type { z } from 'zod';
import type { Tx } from '@/lib/db';
import type { JobKind } from './job-kind';
import { openQueue, type QueueDb, RETENTION_DAYS } from './queue';

interface EnqueueOptions {
  /** Seconds from now before which the job does not run. */
  afterS?: number;
  /** Instead of the one of its kind: jobs of a higher priority run first. */
  priority?: number;
}

/** A waiting job may be taken between the two statements that look for it; it is then no longer the same job. */
const ATTEMPTS = 3;

/** Every statement is given the connection of its transaction. */
const queue = openQueue({
  async executeSql() {
    throw new Error('A statement of the job queue was given no connection');
  },
});

/** The queue's statements as part of a transaction. */
const queueIn = (tx: Tx): QueueDb => ({
  executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }),
});

/**
 * Locks the job with this key that waits already, so that it runs after this transaction and sees what it changed, and brings it
 * forward when it was to run later than the new one. False when there is none.
 */
async function joinWaiting(tx: Tx, kind: JobKind, key: string, afterS: number): Promise<boolean> {
  const joined = await tx.$executeRaw`
    UPDATE pgboss.job SET start_after = least(start_after, now() + make_interval(secs => ${afterS}))
     WHERE name = ${kind.name} AND singleton_key = ${key} AND state = 'created'`;
  return joined > 0;
}

/** As `joinWaiting`, of several jobs. Answers the keys of those that wait, in whatever transaction they were enqueued. */
async function joinAllWaiting(
  tx: Tx,
  { name }: JobKind,
  keys: readonly string[],
  afterS: number,
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    UPDATE pgboss.job SET start_after = least(start_after, now() + make_interval(secs => ${afterS}))
     WHERE name = ${name} AND singleton_key = ANY(${keys}::text[]) AND state = 'created' RETURNING singleton_key AS "key"`;
  return new Set(rows.map(({ key }) => key));
}

const settingsOf = ({ retries, retryDelayS, timeoutS }: JobKind) => ({
  retryLimit: retries,
  retryDelay: retryDelayS,
  retryBackoff: true,
  expireInSeconds: timeoutS,
});

/**
 * The last step of a change: has a job run once the transaction is committed, and never if it is not. A job of the same kind and key that
 * waits already is the same job. Called after the change itself, because from here on others that enqueue the same job wait.
 */
export async function enqueue<Schema extends z.ZodType>(
  tx: Tx,
  kind: JobKind<Schema>,
  data: z.input<Schema>,
  { afterS = 0, priority = kind.priority }: EnqueueOptions = {},
): Promise<void> {
  const parsed = kind.data.parse(data);
  const key = kind.keyOf(parsed);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const id = await queue.send(kind.name, Object(parsed), {
      ...{ db: queueIn(tx), singletonKey: key, startAfter: afterS, priority, retentionDays: RETENTION_DAYS },
      ...settingsOf(kind),
    });
    if (id !== null || (await joinWaiting(tx, kind, key, afterS))) return;
  }
  throw notEnqueued(kind);
}

/** As `enqueue`, of several jobs of one kind, in two statements. */
export async function enqueueAll<Schema extends z.ZodType>(
  tx: Tx,
  kind: JobKind<Schema>,
  data: readonly z.input<Schema>[],
  { afterS = 0, priority = kind.priority }: EnqueueOptions = {},
): Promise<void> {
  const [only, ...others] = data;
  if (only !== undefined && others.length === 0) return enqueue(tx, kind, only, { afterS, priority });
  const common = {
    ...{
      name: kind.name,
      startAfter: String(afterS),
      priority,
      keepUntil: endOfRetention(),
    },
    ...settingsOf(kind),
  };
  const parsed = data.map((each) => kind.data.parse(each)).map((each) => [kind.keyOf(each), each] as const);
  // In one order, so that two transactions do not wait for each other.
  let missing = [...new Map(parsed)].sort(([one], [other]) => (one < other ? -1 : 1));
  for (let attempt = 0; attempt < ATTEMPTS && missing.length > 0; attempt += 1) {
    const jobs = missing.map(([singletonKey, each]) => ({ ...common, singletonKey, data: Object(each) }));
    await queue.insert(jobs, { db: queueIn(tx) });
    const waiting = await joinAllWaiting(
      tx,
      kind,
      jobs.map(({ singletonKey }) => singletonKey),
      afterS,
    );
    missing = missing.filter(([key]) => !waiting.has(key));
  }
  if (missing.length > 0) throw notEnqueued(kind);
}

const endOfRetention = () => new Date(Date.now() + RETENTION_DAYS * 86_400_000);

const notEnqueued = ({ name }: JobKind) =>
  new Error(`A job of the kind ${name} could not be enqueued: does a migration create its queue?`);
