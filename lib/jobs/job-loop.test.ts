import { afterEach, describe, expect, it } from 'vitest';
import { db, jobsPool } from '@/lib/db';
import { DEFAULT_REGIONAL, instituteTimeZone } from '@/lib/i18n/regional';
import { REGIONAL_KEY } from '@/lib/settings/get-settings';
import { eventually } from '@/lib/testing/eventually';
import { enqueued, givenKind, jobsOf, runJobs, stopJobs } from '@/lib/testing/jobs-fixture';
import { transaction } from '@/lib/transaction';
import { enqueue } from './enqueue';
import { JobStore } from './job-store';

afterEach(stopJobs);

const never = () => new Promise<void>(() => {});
/** Ends early when it is asked to, as jobs that take long do. */
const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('A job', () => {
  it('that waits when a process starts is run, and is done', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'a');
    const texts: string[] = [];
    runJobs(kind, async ({ text }) => void texts.push(text));
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
    expect(texts).toEqual(['a']);
  });

  it('for later runs when it is due, without an announcement', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'a', { afterS: 1 });
    const begunMs = performance.now();
    runJobs(kind, async () => {});
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
    expect(performance.now() - begunMs).toBeGreaterThan(500);
  });

  it('writes dates in the zone that another process has stored', async () => {
    await db().setting.create({
      data: { key: REGIONAL_KEY, value: { ...DEFAULT_REGIONAL, timeZone: 'Asia/Beirut' } },
    });
    const kind = await givenKind();
    await enqueued(kind, 'a');
    const zones: string[] = [];
    runJobs(kind, async () => void zones.push(instituteTimeZone()));
    await eventually(() => expect(zones).toEqual(['Asia/Beirut']));
    await db().setting.delete({ where: { key: REGIONAL_KEY } });
  });

  it('sees what the change did that joined it while it waited', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'a');
    const seen: unknown[] = [];
    let started: ReturnType<typeof runJobs> | undefined;
    await transaction(async (tx) => {
      await tx.setting.create({ data: { key: 'joined', value: 1 } });
      await enqueue(tx, kind, { text: 'a' });
      started = runJobs(kind, async () => {
        seen.push(await db().setting.findUnique({ where: { key: 'joined' } }));
      });
      // The loop has looked once, and could not take the job.
      await eventually(async () => expect(await new JobStore(jobsPool()).take(kind.name, 1)).toEqual([]));
      expect(seen).toEqual([]);
    });
    started?.loop.wake();
    await eventually(() => expect(seen).toMatchObject([{ key: 'joined' }]));
  });

  it('runs beside no more others than its kind allows, and in one of two processes', async () => {
    const kind = await givenKind({ concurrency: 2 });
    for (let number = 0; number < 12; number += 1) await enqueued(kind, String(number));
    const counts = [0, 0];
    const most = [0, 0];
    const done: string[] = [];
    for (const process of [0, 1]) {
      runJobs(kind, async ({ text }) => {
        counts[process] = (counts[process] ?? 0) + 1;
        most[process] = Math.max(most[process] ?? 0, counts[process] ?? 0);
        // None ends before two have run at once in one process, however busy the machine is.
        await eventually(() => expect(Math.max(...most)).toBeGreaterThan(1));
        counts[process] = (counts[process] ?? 0) - 1;
        done.push(text);
      });
    }
    await eventually(() => expect(done).toHaveLength(12));
    expect(new Set(done).size).toBe(12);
    expect(Math.max(...most)).toBe(2);
  });
});

describe('A job that fails', () => {
  it('is tried again by itself, with the reason in the queue', async () => {
    // Long enough for a busy machine to see the job in between.
    const kind = await givenKind({ retryDelayS: 4 });
    await enqueued(kind, 'a');
    let attempts = 0;
    runJobs(kind, async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('no paper');
    });
    await eventually(async () =>
      expect(await jobsOf(kind)).toMatchObject([
        { state: 'retry', output: { reason: 'failed', message: 'no paper' } },
      ]),
    );
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
    expect(attempts).toBe(2);
  });

  it('for the last time stays in the queue as failed', async () => {
    const kind = await givenKind({ retries: 0 });
    await enqueued(kind, 'a');
    runJobs(kind, async () => {
      throw new Error('no paper');
    });
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'failed' }]));
  });

  it('because it takes too long makes way for others', async () => {
    const kind = await givenKind({ retries: 0, timeoutS: 1 });
    await enqueued(kind, 'slow');
    await enqueued(kind, 'fast');
    runJobs(kind, ({ text }) => (text === 'slow' ? never() : Promise.resolve()));
    await eventually(async () =>
      expect(await jobsOf(kind)).toMatchObject([
        { state: 'failed', output: { reason: 'timeout' } },
        { state: 'completed' },
      ]),
    );
  });

  it('because its data is of another version says so', async () => {
    const kind = await givenKind({ retries: 0 });
    await enqueued(kind, 'a');
    await db().$executeRaw`UPDATE pgboss.job SET data = '{}' WHERE name = ${kind.name}`;
    runJobs(kind, async () => {});
    await eventually(async () =>
      expect(await jobsOf(kind)).toMatchObject([{ state: 'failed', output: { reason: 'data' } }]),
    );
  });
});

describe('When a process ends', () => {
  it('a job that ends early is run again by another one, and the attempt does not count', async () => {
    const kind = await givenKind({ retries: 0 });
    await enqueued(kind, 'a');
    let isBegun = false;
    const first = runJobs(kind, async (_data, { signal }) => {
      isBegun = true;
      await untilAborted(signal);
    });
    await eventually(() => expect(isBegun).toBe(true));
    await first.loop.stop(5_000);
    expect(await jobsOf(kind)).toMatchObject([{ state: 'retry', retry_count: 0 }]);
    runJobs(kind, async () => {});
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
  });

  it('a job that does not listen is given back', async () => {
    const kind = await givenKind({ retries: 0 });
    await enqueued(kind, 'a');
    const { loop } = runJobs(kind, never);
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'active' }]));
    await loop.stop(10);
    expect(await jobsOf(kind)).toMatchObject([{ state: 'retry' }]);
  });

  it('a job that ends in time is done', async () => {
    const kind = await givenKind();
    await enqueued(kind, 'a');
    let isBegun = false;
    let finish = () => {};
    const { loop } = runJobs(kind, () => {
      isBegun = true;
      return new Promise((resolve) => (finish = resolve));
    });
    // The row says so before the work has begun.
    await eventually(() => expect(isBegun).toBe(true));
    const stopping = loop.stop(10_000);
    finish();
    await stopping;
    expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]);
  });

  it('by force, its job is tried again once its time has passed', async () => {
    const kind = await givenKind({ timeoutS: 1 });
    await enqueued(kind, 'a');
    expect(await new JobStore(jobsPool()).take(kind.name, 1)).toHaveLength(1);
    runJobs(kind, async () => {}, { expireEveryMs: 100, pollMs: 100 });
    await eventually(async () =>
      expect(await jobsOf(kind)).toMatchObject([{ state: 'completed', retry_count: 1 }]),
    );
  });
});
