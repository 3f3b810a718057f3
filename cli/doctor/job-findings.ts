import type pg from 'pg';
import { type Finding, ok, warning } from './finding';

/** Jobs that are due begin within milliseconds, unless all that may run at once do. */
const LATE_AFTER_S = 300;

/** Whether some process runs background tasks, and whether any has failed. */
export async function jobFindings(client: pg.ClientBase): Promise<Finding[]> {
  const { rows: found } = await client.query(`SELECT to_regclass('pgboss.job') IS NOT NULL AS exists`);
  // The database of an older version.
  if (found[0]?.exists !== true) return [];
  const { rows } = await client.query<{ failed: number; late: number }>(
    `SELECT count(*) FILTER (WHERE state = 'failed')::int AS failed,
            count(*) FILTER (WHERE state <> 'failed' AND start_after < now() - make_interval(secs => ${LATE_AFTER_S}))::int AS late
       FROM pgboss.job WHERE state IN ('created', 'retry', 'failed')`,
  );
  const { failed = 0, late = 0 } = rows[0] ?? {};
  const findings: Finding[] = [];
  if (late > 0) {
    findings.push(
      warning(
        `${late} background tasks have been due for more than five minutes: see that the site runs with JOBS on, or that "npm run worker" runs.`,
      ),
    );
  }
  if (failed > 0) {
    findings.push(
      warning(`${failed} background tasks have failed for good: the newsroom shows why on /studio/jobs.`),
    );
  }
  return findings.length > 0 ? findings : [ok('No background task has failed or is late.')];
}
