import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { eventually } from '@/lib/testing/eventually';
import { enqueued, givenKind, jobsOf, runJobs, stopJobs, type TestKind } from '@/lib/testing/jobs-fixture';
import { transaction } from '@/lib/transaction';
import { deleteJob } from './delete-job';
import { listJobs, summarizeJobs } from './list-jobs';
import { retryFailedJobs, retryJob } from './retry-jobs';

afterEach(async () => {
  await stopJobs();
  await db().$executeRaw`DELETE FROM pgboss.job`;
});

let layla: UserActor;
beforeAll(async () => {
  layla = await signedIn('layla');
});

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A job that was tried and failed, for good unless its kind has more attempts. */
async function givenFailed(kind: TestKind, text: string): Promise<string> {
  await enqueued(kind, text);
  const { loop } = runJobs(kind, async () => {
    throw new Error('no paper');
  });
  await eventually(async () => {
    const jobs = await jobsOf(kind);
    expect(jobs.every(({ output }) => output !== null)).toBe(true);
  });
  await loop.stop(1_000);
  return (await jobsOf(kind)).at(-1)?.id ?? '';
}

const lastEvent = () => db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });

describe('An administrator sees', () => {
  it('jobs that failed, with the reason and when they are tried next', async () => {
    const final = await givenKind({ retries: 0 });
    const patient = await givenKind({ retries: 3, retryDelayS: 600 });
    await givenFailed(patient, 'a');
    await givenFailed(final, 'b');
    const { rows } = await listJobs(layla, { state: 'failed', size: 20 });
    expect(rows).toMatchObject([
      { kind: final.name, names: null, nextAt: null, attempts: 1, failure: { message: 'no paper' } },
      { kind: patient.name, attempts: 1, failure: { reason: 'failed', message: 'no paper' } },
    ]);
    expect(rows[1]?.nextAt?.getTime()).toBeGreaterThan(Date.now() + 100_000);
    expect(await summarizeJobs(layla)).toMatchObject({
      counts: { failed: { count: 2 }, waiting: { count: 0 }, running: { count: 0 } },
      failedKinds: [{ kind: final.name, names: null }],
      stalledSince: null,
    });
  });

  it('jobs that wait and run, page after page, also those of one instant', async () => {
    const kind = await givenKind();
    for (const text of ['a', 'b', 'c', 'd', 'e']) await enqueued(kind, text);
    await db().$executeRaw`UPDATE pgboss.job SET created_on = now()`;
    const first = await listJobs(layla, { state: 'waiting', size: 2 });
    const second = await listJobs(layla, { state: 'waiting', size: 2, after: first.next ?? '' });
    const third = await listJobs(layla, { state: 'waiting', size: 2, after: second.next ?? '' });
    const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect([new Set(ids).size, third.next, first.total.count]).toEqual([5, null, 5]);
    const back = await listJobs(layla, { state: 'waiting', size: 2, before: third.previous ?? '' });
    expect(back.rows).toEqual(second.rows);
    await db()
      .$executeRaw`UPDATE pgboss.job SET state = 'active', started_on = now() WHERE singleton_key = 'a'`;
    const running = await listJobs(layla, { state: 'running', size: 20 });
    expect(running.rows).toMatchObject([{ attempts: 1, nextAt: null, failure: null }]);
  });

  it('that jobs are due and nobody runs them', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'a');
    await db().$executeRaw`UPDATE pgboss.job SET start_after = now() - interval '5 minutes'`;
    const { stalledSince } = await summarizeJobs(layla);
    expect(stalledSince?.getTime()).toBeLessThan(Date.now() - 200_000);
  });

  it('that an attempt ended with its process', async () => {
    const kind = await givenKind({ retries: 0 });
    await enqueued(kind, 'a');
    await db().$executeRaw`
      UPDATE pgboss.job SET state = 'failed', output = '{"value": {"message": "job failed by timeout in active state"}}'`;
    const { rows } = await listJobs(layla, { state: 'failed', size: 20 });
    expect(rows[0]?.failure).toEqual({ reason: 'ended', message: '' });
  });
});

describe('An administrator', () => {
  it('has a failed job tried again, and the audit log records it', async () => {
    const kind = await givenKind({ retries: 0 });
    const id = await givenFailed(kind, 'a');
    await transaction((tx) => retryJob(tx, layla, id));
    expect(await lastEvent()).toMatchObject({
      ...{ action: 'job.retried', subjectType: 'job', subjectId: kind.name, actorId: layla.userId },
      data: { jobId: id },
    });
    runJobs(kind, async () => {});
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
  });

  it('does not wait for the next attempt of one that is tried again by itself', async () => {
    const kind = await givenKind({ retries: 3, retryDelayS: 600 });
    const id = await givenFailed(kind, 'a');
    await transaction((tx) => retryJob(tx, layla, id));
    runJobs(kind, async () => {});
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
  });

  it('has all failed jobs of one kind tried again, and no others', async () => {
    const kind = await givenKind({ retries: 0 });
    const other = await givenKind({ retries: 0 });
    await givenFailed(kind, 'a');
    await givenFailed(kind, 'b');
    await givenFailed(other, 'c');
    expect(await transaction((tx) => retryFailedJobs(tx, layla, kind.name))).toBe(2);
    expect(await lastEvent()).toMatchObject({ action: 'job.all_retried', data: { count: 2 } });
    expect(await jobsOf(kind)).toMatchObject([{ state: 'retry' }, { state: 'retry' }]);
    expect(await jobsOf(other)).toMatchObject([{ state: 'failed' }]);
    expect(await transaction((tx) => retryFailedJobs(tx, layla, kind.name))).toBe(0);
  });

  it('deletes a job that waits, which is then never run', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'a');
    const [job] = await jobsOf(kind);
    await transaction((tx) => deleteJob(tx, layla, job?.id ?? ''));
    expect(await jobsOf(kind)).toEqual([]);
    expect(await lastEvent()).toMatchObject({ action: 'job.deleted', subjectId: kind.name });
  });

  it('can neither retry nor delete one that runs, or one that is done', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'a');
    const [job] = await jobsOf(kind);
    const both = [retryJob, deleteJob].map(
      (verb) =>
        (id = job?.id ?? '') =>
          transaction((tx) => verb(tx, layla, id)),
    );
    await db().$executeRaw`UPDATE pgboss.job SET state = 'active'`;
    for (const attempt of both) await expect(attempt()).rejects.toMatchObject({ code: 'conflict' });
    await db().$executeRaw`UPDATE pgboss.job SET state = 'completed'`;
    for (const attempt of both) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    for (const attempt of both) await expect(attempt(NOBODY)).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('Editors and authors neither see jobs nor change them', async () => {
  const kind = await givenKind({ retries: 0 });
  const id = await givenFailed(kind, 'a');
  for (const key of ['omar', 'sara'] as const) {
    const actor = await signedIn(key);
    const attempts = [
      () => listJobs(actor, { state: 'failed', size: 20 }),
      () => summarizeJobs(actor),
      () => transaction((tx) => retryJob(tx, actor, id)),
      () => transaction((tx) => retryFailedJobs(tx, actor, kind.name)),
      () => transaction((tx) => deleteJob(tx, actor, id)),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  }
  expect(await jobsOf(kind)).toMatchObject([{ state: 'failed' }]);
});
