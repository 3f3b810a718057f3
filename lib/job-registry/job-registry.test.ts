import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { kindNames } from '@/lib/jobs/kind-names';
import { openQueue } from '@/lib/jobs/queue';
import { retryJob } from '@/lib/jobs/retry-jobs';
import { createBackupFixture } from '@/lib/testing/backup-fixture';
import { signedIn } from '@/lib/testing/cast';
import { querying } from '@/lib/testing/database-content';
import { eventually } from '@/lib/testing/eventually';
import { givenEntry } from '@/lib/testing/factories';
import { enqueued, givenKind, jobsOf } from '@/lib/testing/jobs-fixture';
import { transaction } from '@/lib/transaction';
import { JOB_HANDLERS } from './job-handlers';
import { startJobs } from './start-jobs';

it.each(JOB_HANDLERS.map(({ kind }) => kind.name))('%s has its queue and its name', async (name) => {
  const queues = await db().$queryRaw`SELECT policy FROM pgboss.queue WHERE name = ${name}`;
  expect(queues).toEqual([{ policy: 'short' }]);
  expect(kindNames(name)).not.toBeNull();
});

it('The migrations make the tables that the queue’s library expects', async () => {
  const executeSql = async (text: string, values: unknown[] = []) => ({
    rows: (await db().$queryRawUnsafe(text, ...values)) as unknown[],
  });
  const queue = openQueue({ executeSql });
  const { schema } = (await import('pg-boss/version.json', { with: { type: 'json' } })).default;
  expect(await queue.schemaVersion()).toBe(schema);
});

it('A site that runs jobs does what an older version left, and one that does not leaves it to the worker', async () => {
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  const where = { editionId: editions.en ?? '' };
  await db().publication.update({ where, data: { renderVersion: 0 } });
  const site = await startJobs({ runs: false });
  await eventually(async () => expect(await jobsOf({ name: 'rerender-publications' })).toHaveLength(1));
  expect(await db().publication.findUniqueOrThrow({ where })).toMatchObject({ renderVersion: 0 });
  const worker = await startJobs({ runs: true });
  await eventually(async () => {
    expect((await db().publication.findUniqueOrThrow({ where })).renderVersion).toBeGreaterThan(0);
  });
  await eventually(async () =>
    expect(await jobsOf({ name: 'rerender-publications' })).toMatchObject([{ state: 'completed' }]),
  );
  await site.stop();
  await worker.stop();
});

it('A job begins when it is enqueued, and when an administrator has it tried again, without waiting for a poll', async () => {
  const kind = await givenKind({ retries: 1, retryDelayS: 600 });
  const failing = new Set<string>();
  const handler = jobHandler({
    kind,
    run: async ({ text }) => {
      if (!failing.delete(text)) return;
      throw new Error('once');
    },
  });
  const worker = await startJobs({ runs: true, handlers: [handler] });
  const times: number[] = [];
  const states = async () => (await jobsOf(kind)).map(({ state }) => state);
  for (let number = 0; number < 9; number += 1) {
    const begunMs = performance.now();
    await enqueued(kind, String(number));
    await eventually(async () => expect(new Set(await states())).toEqual(new Set(['completed'])));
    times.push(performance.now() - begunMs);
  }
  // Polls come every five seconds.
  expect(times.sort((one, other) => one - other)[4]).toBeLessThan(1_000);
  failing.add('again');
  await enqueued(kind, 'again');
  await eventually(async () => expect(await states()).toContain('retry'));
  const id = (await jobsOf(kind)).at(-1)?.id ?? '';
  const layla = await signedIn('layla');
  await transaction((tx) => retryJob(tx, layla, id));
  await eventually(async () => expect(await states()).not.toContain('retry'));
  await worker.stop();
});

it('A process takes its first job after it has enqueued what is outstanding, which one kind that cannot be asked prevents for no other', async () => {
  const [failing, kind] = [await givenKind(), await givenKind()];
  const steps: string[] = [];
  const run = async () => void steps.push('ran');
  const handlers = [
    jobHandler({ kind: failing, run, enqueueOutstanding: () => Promise.reject(new Error('a fault')) }),
    jobHandler({
      ...{ kind, run },
      async enqueueOutstanding(tx) {
        // The job that waits is the same one, unless it was taken already.
        await enqueue(tx, kind, { text: 'waiting' });
        steps.push('enqueued');
      },
    }),
  ];
  await enqueued(kind, 'waiting');
  const worker = await startJobs({ runs: true, handlers });
  await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
  expect(steps).toEqual(['enqueued', 'ran']);
  await worker.stop();
});

it('A backup holds no jobs, and what is outstanding is found again after it is restored', async () => {
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  await db().publication.update({ where: { editionId: editions.en ?? '' }, data: { renderVersion: 0 } });
  const site = await startJobs({ runs: false });
  await eventually(async () => {
    const jobs = await jobsOf({ name: 'rerender-publications' });
    expect(jobs.filter(({ state }) => state === 'created')).toHaveLength(1);
  });
  await site.stop();
  const fixture = createBackupFixture();
  await fixture.write();
  const { url } = await fixture.restore();
  const counts = await querying(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM pgboss.job) AS jobs, (SELECT count(*)::int FROM pgboss.queue) AS queues,
              (SELECT count(*)::int FROM "Publication" WHERE "renderVersion" = 0) AS outstanding`,
    );
    return rows[0];
  });
  expect(counts).toMatchObject({ jobs: 0, queues: JOB_HANDLERS.length, outstanding: 1 });
  await fixture.remove();
});
