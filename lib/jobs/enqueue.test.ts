import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/db';
import { enqueued, givenKind, jobsOf, stopJobs } from '@/lib/testing/jobs-fixture';
import { transaction } from '@/lib/transaction';
import { enqueue } from './enqueue';
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
