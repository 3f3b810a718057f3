import PgBoss from 'pg-boss';

/** The database schema of the queue's tables, which a migration makes. */
export const QUEUE_SCHEMA = 'pgboss';

/** Longer than any job waits: the queue drops jobs that have been waiting for longer. */
export const RETENTION_DAYS = 365;

/** Runs one of the queue's statements, in a transaction or on connections of its own. */
export type QueueDb = PgBoss.Db;

/**
 * pg-boss, for its statements alone. It is never started: its own workers end the process when the database goes away while one
 * finishes a job, ask once for each queue, and read errors of the database as an empty queue (seen in 10.4.2). Started, it also
 * demands exactly its own version of the schema, which a newer build may have changed.
 */
export function openQueue(db: QueueDb): PgBoss {
  return new PgBoss({
    ...{ db, schema: QUEUE_SCHEMA, migrate: false, supervise: false, schedule: false },
    // Failed jobs stay where an administrator can see them; finished ones are forgotten.
    archiveFailedAfterSeconds: 90 * 24 * 3600,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterHours: 1,
  });
}
