import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenKind } from '@/lib/testing/jobs-fixture';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { statementIssues } from '@/lib/testing/statement-issues';
import { listJobs, summarizeJobs } from './list-jobs';
import { JOB_STATES, type JobState } from './types';

const JOBS = 6_000;
const SIZE = 50;

let layla: UserActor;
let client: pg.Client;

/** Of three kinds, as many jobs each that wait or run and that are done; every hundredth has failed. */
const INSERT = `
  INSERT INTO pgboss.job (name, state, output, created_on, start_after, started_on)
  SELECT $1, (CASE WHEN n % 100 = 0 THEN 'failed' WHEN n % 3 = 0 THEN 'active' WHEN n % 3 = 1 THEN 'created' ELSE 'completed' END)::pgboss.job_state,
    CASE WHEN n % 100 = 0 THEN '{"message": "no paper"}'::jsonb END, now() - n * interval '1 second', now() - n * interval '1 second', now()
  FROM generate_series(1, ${3 * JOBS}) AS n`;

beforeAll(async () => {
  layla = await signedIn('layla');
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (let kind = 0; kind < 3; kind += 1) await client.query(INSERT, [(await givenKind()).name]);
  await client.query('VACUUM (ANALYZE)');
}, 120_000);

afterAll(async () => {
  await db().$executeRaw`DELETE FROM pgboss.job`;
  await client.end();
});

async function planIssuesOf(task: () => Promise<unknown>): Promise<string[]> {
  const statements = await recordedStatements(task);
  expect(statements.length).toBeGreaterThan(0);
  return (await Promise.all(statements.map((each) => statementIssues(client, each)))).flat();
}

describe(`Of ${9 * JOBS} jobs, nothing is read that grows with them`, () => {
  it.each(JOB_STATES)(
    'for the first page, a later one and the one before it: %s',
    async (state: JobState) => {
      const first = await listJobs(layla, { state, size: SIZE });
      const second = await listJobs(layla, { state, size: SIZE, after: first.next ?? '' });
      expect([first.rows.length, second.rows.length]).toEqual([SIZE, SIZE]);
      for (const window of [{}, { after: second.next ?? '' }, { before: second.previous ?? '' }]) {
        expect(await planIssuesOf(() => listJobs(layla, { state, size: SIZE, ...window }))).toEqual([]);
      }
    },
  );

  it('for the summary', async () => {
    expect(await planIssuesOf(() => summarizeJobs(layla))).toEqual([]);
  });
});
