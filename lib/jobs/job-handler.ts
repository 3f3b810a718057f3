import type { z } from 'zod';
import type { Tx } from '@/lib/db';
import type { JobKind } from './job-kind';

export interface JobContext {
  /**
   * Aborted when the process is about to end, and when the attempt has taken too long. A job that ends early because of it throws
   * `signal.reason`, and is then run again by another process; one that finishes all the same just returns.
   */
  signal: AbortSignal;
}

/**
 * How often is looked for what a newer build has more to do than the one before: a job that it has enqueued at its start may have been done by a
 * process of the former build, which was still running and found nothing to do.
 */
export const LOOK_FOR_OUTDATED_MS = 300_000;

/**
 * What is done for a kind of job. A job may run twice, because a process can be killed between doing the work and recording it, so
 * `run` does nothing that must not happen twice.
 */
export interface JobHandler<Schema extends z.ZodType = z.ZodType> {
  kind: JobKind<Schema>;
  run(data: z.output<Schema>, context: JobContext): Promise<void>;
  /**
   * Enqueues what is to be done and no job waits for: called when a process starts, because backups hold no jobs and because a newer
   * build may have more to do.
   */
  enqueueOutstanding?(tx: Tx): Promise<void>;
  /** How often a process that runs jobs calls it again, for work that nobody enqueues. Milliseconds; only at the start without it. */
  lookEveryMs?: number;
}

/** Keeps the handler's own type of data within the list of all handlers. */
export function jobHandler<Schema extends z.ZodType>(handler: JobHandler<Schema>): JobHandler {
  return handler as unknown as JobHandler;
}
