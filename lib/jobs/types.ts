import type { Locale } from '@/lib/i18n/locales';

/** Why an attempt failed, as the sentence `jobs.reasons.*` tells it. */
export const FAILURE_REASONS = ['failed', 'database', 'full', 'timeout', 'ended', 'data'] as const;

export interface JobFailure {
  reason: (typeof FAILURE_REASONS)[number];
  /** Technical and in English; empty where the reason says it all. */
  message: string;
}

/** The parts of the page of jobs, in their order. */
export const JOB_STATES = ['failed', 'waiting', 'running'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A job that is not done yet. */
export interface JobView {
  id: string;
  kind: string;
  /** What its kind does; null for a kind of another build. */
  names: Record<Locale, string> | null;
  state: JobState;
  enqueuedAt: Date;
  /** When the present attempt began. */
  startedAt: Date | null;
  /** When it is tried next by itself; null while it runs, and when it is not tried again. */
  nextAt: Date | null;
  /** How often it was begun. */
  attempts: number;
  /** Why the last attempt failed. */
  failure: JobFailure | null;
}

/** Names a job in the lists: what orders them, newest first. */
export interface JobCursor {
  /** Microseconds since 1970, as text, because jobs are enqueued faster than once a millisecond. */
  at: string;
  id: string;
}
