import { failureOf } from './job-failure';
import type { JobHandler } from './job-handler';
import type { JobStore, TakenJob } from './job-store';

export type JobLog = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;

interface RunJobOptions {
  handler: JobHandler;
  job: TakenJob;
  /** What every attempt begins with. */
  prepare: () => Promise<void>;
  log: JobLog;
  /** Aborted when the process is about to end. */
  ending: AbortSignal;
}

/** How an attempt is recorded in the queue. */
type End = (store: JobStore) => Promise<void>;

/** What a job's own code throws when it has taken too long, or at the latest when it should have. */
class TookTooLong extends Error {}

async function withinTimeout({ handler, prepare, ending }: RunJobOptions, data: unknown): Promise<void> {
  const controller = new AbortController();
  const { timeoutS } = handler.kind;
  const tooLong = new TookTooLong(`The job took longer than ${timeoutS} s`);
  let giveUp: (error: Error) => void = () => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const timer = setTimeout(() => {
    controller.abort(tooLong);
    giveUp(tooLong);
  }, timeoutS * 1_000);
  const signal = AbortSignal.any([controller.signal, ending]);
  const run = async () => {
    await prepare();
    signal.throwIfAborted();
    await handler.run(data, { signal });
  };
  try {
    await Promise.race([run(), givenUp]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs one attempt and returns how it is to be recorded. Never rejects. */
export async function runJob(options: RunJobOptions): Promise<End> {
  const { handler, job, log, ending } = options;
  const { kind } = handler;
  const details = { kind: kind.name, jobId: job.id, attempt: job.attempt };
  const parsed = kind.data.safeParse(job.data);
  if (!parsed.success) {
    log.error({ ...details, issues: parsed.error.issues }, 'A job has data that this version does not read');
    return (store) => store.fail(job, { reason: 'data', message: '' });
  }
  try {
    await withinTimeout(options, parsed.data);
    return (store) => store.complete(job);
  } catch (err) {
    if (ending.aborted) return (store) => store.giveBack(job);
    const failure = err instanceof TookTooLong ? { reason: 'timeout' as const, message: '' } : failureOf(err);
    // What the database refuses is told once by the loop.
    if (failure.reason === 'failed' || !job.hasRetry) log.error({ ...details, err }, 'A job failed');
    else log.warn({ ...details, reason: failure.reason }, 'A job failed and is tried again');
    return (store) => store.fail(job, failure);
  }
}
