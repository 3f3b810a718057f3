import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/db';
import { enqueued, givenKind, jobsOf, stopJobs } from '@/lib/testing/jobs-fixture';
import { transaction } from '@/lib/transaction';
import { enqueue, enqueueAll } from './enqueue';
import { defineJobKind } from './job-kind';

afterEach(stopJobs);

describe('A job is enqueued', () => {
  it('with the change that causes it, and not when the change fails', async () => {
    const kind = await givenKind();
    const failing = transaction(async (tx) => {
      await enqueue(tx, kind, { text: 'never' });
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await jobsOf(kind)).toEqual([]);
    await enqueued(kind, 'once');
    expect(await jobsOf(kind)).toMatchObject([{ state: 'created', retry_count: 0 }]);
  });

  it('once for each key while it waits', async () => {
    const kind = await givenKind();
    for (const text of ['a', 'b', 'a', 'a']) await enqueued(kind, text);
    expect(await jobsOf(kind)).toHaveLength(2);
  });

  it('anew when the one before runs already, which may have read what it works on', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'a');
    await db()
      .$executeRaw`UPDATE pgboss.job SET state = 'active', started_on = now() WHERE name = ${kind.name}`;
    await enqueued(kind, 'a');
    expect(await jobsOf(kind)).toMatchObject([{ state: 'active' }, { state: 'created' }]);
  });

  it('for later, and is brought forward by one for now but not put off by one for later', async () => {
    const kind = await givenKind();
    const delayMs = async () => ((await jobsOf(kind))[0]?.start_after.getTime() ?? 0) - Date.now();
    await enqueued(kind, 'a', { afterS: 600 });
    expect(await delayMs()).toBeGreaterThan(500_000);
    await enqueued(kind, 'a', { afterS: 6_000 });
    expect(await delayMs()).toBeLessThan(700_000);
    await enqueued(kind, 'a');
    expect(await delayMs()).toBeLessThan(100_000);
    expect(await jobsOf(kind)).toHaveLength(1);
  });

  it('only with data of its kind', async () => {
    const kind = await givenKind();
    const wrong = transaction((tx) => enqueue(tx, kind, { text: 5 } as never));
    await expect(wrong).rejects.toBeInstanceOf(z.ZodError);
  });

  it('loudly, when its kind has no queue', async () => {
    const kind = defineJobKind({ name: 'no-queue', data: z.object({}), keyOf: () => 'all' });
    await expect(transaction((tx) => enqueue(tx, kind, {}))).rejects.toThrow(/migration create its queue/);
  });
});

describe('Several jobs of a kind are enqueued', () => {
  const together = (kind: Awaited<ReturnType<typeof givenKind>>, texts: string[], afterS = 0) =>
    transaction((tx) =>
      enqueueAll(
        tx,
        kind,
        texts.map((text) => ({ text })),
        { afterS },
      ),
    );

  it('once for each key, with the settings that each would have by itself', async () => {
    const kind = await givenKind();
    await together(kind, ['a', 'b', 'a', 'c']);
    const stored = () => db().$queryRaw<object[]>`
      SELECT retry_limit, retry_delay, retry_backoff, expire_in::text, priority, policy,
        round(extract(epoch FROM keep_until - start_after) / 86400)::int AS "days"
      FROM pgboss.job WHERE name = ${kind.name}`;
    const ofAll = await stored();
    await db().$executeRaw`DELETE FROM pgboss.job WHERE name = ${kind.name}`;
    await enqueued(kind, 'a');
    const [alone] = await stored();
    expect(ofAll).toEqual([alone, alone, alone]);
  });

  it('beside those that wait, which are brought forward, and beside those that run', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'running');
    await db()
      .$executeRaw`UPDATE pgboss.job SET state = 'active', started_on = now() WHERE name = ${kind.name}`;
    await enqueued(kind, 'waiting', { afterS: 6_000 });
    await together(kind, ['waiting', 'running', 'new'], 60);
    const jobs = await jobsOf(kind);
    expect(jobs.map(({ state }) => state).sort()).toEqual(['active', 'created', 'created', 'created']);
    for (const { state, start_after } of jobs)
      if (state === 'created') expect(start_after.getTime()).toBeLessThan(Date.now() + 100_000);
  });

  it('or none of them, and loudly when their kind has no queue', async () => {
    const kind = await givenKind();
    await together(kind, []);
    expect(await jobsOf(kind)).toEqual([]);
    const missing = defineJobKind({ ...kind, name: 'no-queue' });
    await expect(together(missing as typeof kind, ['a', 'b'])).rejects.toThrow(/migration create its queue/);
  });
});
