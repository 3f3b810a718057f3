-- The page of jobs lists what failed, waits or runs, the newest first (lib/jobs/list-jobs.ts): one index for each, with the same conditions, so that
-- a page of the few that failed does not walk through all that wait, and nothing is kept of those that are done. PostgreSQL makes them for
-- the partition of each queue, also of those that come later. Jobs are few and short-lived, so that the tables need not stay open to
-- writers meanwhile.
SET LOCAL lock_timeout = '5s';

CREATE INDEX "job_failed_idx" ON pgboss.job (created_on DESC, id DESC)
  WHERE (state = 'failed' OR (state = 'retry' AND output IS NOT NULL));
CREATE INDEX "job_waiting_idx" ON pgboss.job (created_on DESC, id DESC)
  WHERE (state = 'created' OR (state = 'retry' AND output IS NULL));
CREATE INDEX "job_running_idx" ON pgboss.job (created_on DESC, id DESC)
  WHERE state = 'active';
