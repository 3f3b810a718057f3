import type { z } from 'zod';

/** A kind of job: what it is told, and how the queue treats it. What it does is registered in lib/job-registry. */
export interface JobKind<Schema extends z.ZodType = z.ZodType> {
  /** Also the name of its queue, which a migration creates with pgboss.create_queue and the policy `short`. */
  name: string;
  /** Data names rows and never holds content: the job reads what they are when it runs. */
  data: Schema;
  /** Jobs with the same key that wait are one job. */
  keyOf(data: z.output<Schema>): string;
  /** Of the jobs of this kind, those with a higher number come first. */
  priority: number;
  /** How often a job that failed is tried again by itself. */
  retries: number;
  /** Pause before the first of these attempts. It doubles with each of them. */
  retryDelayS: number;
  /** Longest duration of one attempt. A job whose process was killed is tried again when it has passed. */
  timeoutS: number;
  /** How many run at once in one process. */
  concurrency: number;
}

const DEFAULTS = { priority: 0, retries: 5, retryDelayS: 10, timeoutS: 60, concurrency: 1 };

export function defineJobKind<Schema extends z.ZodType>(
  kind: Pick<JobKind<Schema>, 'name' | 'data' | 'keyOf'> & Partial<typeof DEFAULTS>,
): JobKind<Schema> {
  return { ...DEFAULTS, ...kind };
}
