import { describe, expect, it } from 'vitest';
import { createLimiter } from './limiter';
import { Rejection } from './rejection';

it('However many pages are requested at once, only so many are rendered at the same time, in order of arrival', async () => {
  const limit = createLimiter(3);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    order.push(number);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (number % 4 === 0) throw new Error('broken');
    return number;
  };
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, number) => limit(work(number))));
  expect(most).toBe(3);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  expect(results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))).toEqual(
    order.filter((number) => number % 4 !== 0),
  );
  expect(running).toBe(0);
});

/** A limiter for one piece of work at a time, which is busy until `release` is called. */
function busyLimiter(capacity?: number) {
  const limit = createLimiter(1, capacity);
  let release: () => void = () => {};
  const first = limit(
    () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }),
  );
  const done: string[] = [];
  const add = (name: string, options = {}) => limit(async () => void done.push(name), options);
  return { add, done, release: () => release(), first };
}

describe('Work that arrives while the limiter is busy', () => {
  it('is rejected at once when the queue is full, and does not disturb what waits', async () => {
    const { add, done, release } = busyLimiter(2);
    const waiting = [add('one'), add('two')];
    await expect(add('three')).rejects.toEqual(new Rejection('queue full'));
    release();
    await Promise.all(waiting);
    expect(done).toEqual(['one', 'two']);
    await add('four');
    expect(done).toContain('four');
  });

  it('starts first when it has priority, and has capacity of its own', async () => {
    const { add, done, release } = busyLimiter(1);
    const waiting = [add('new address'), add('known address', { hasPriority: true })];
    await expect(add('another known one', { hasPriority: true })).rejects.toEqual(
      new Rejection('queue full'),
    );
    release();
    await Promise.all(waiting);
    expect(done).toEqual(['known address', 'new address']);
  });

  it('is not started once its client has disconnected, and frees its capacity at once', async () => {
    const { add, done, release } = busyLimiter(1);
    const client = new AbortController();
    const rejected = expect(add('left', { signal: client.signal })).rejects.toEqual(
      new Rejection('client disconnected'),
    );
    client.abort();
    const stays = add('stays');
    await rejected;
    release();
    await stays;
    expect(done).toEqual(['stays']);
  });

  it('is skipped when its client disconnects before its turn', async () => {
    const { add, done, release } = busyLimiter();
    const client = new AbortController();
    const rejected = expect(add('left', { signal: client.signal })).rejects.toEqual(
      new Rejection('client disconnected'),
    );
    const stays = add('stays');
    client.abort();
    release();
    await Promise.all([rejected, stays]);
    expect(done).toEqual(['stays']);
  });

  it('waits no longer than its deadline', async () => {
    const { add, done, release, first } = busyLimiter();
    const deadlineMs = performance.now() + 10;
    await expect(add('hurried', { deadlineMs })).rejects.toEqual(new Rejection('timeout'));
    release();
    await first;
    await add('next');
    expect(done).toEqual(['next']);
  });

  it('is rejected with the reason for which starting became pointless', async () => {
    const { add, done, release } = busyLimiter();
    let isDatabaseAway = false;
    const requireStartable = () => {
      if (isDatabaseAway) throw new Rejection('database away');
    };
    const waiting = expect(add('waiting', { requireStartable })).rejects.toEqual(
      new Rejection('database away'),
    );
    isDatabaseAway = true;
    await expect(add('arriving', { requireStartable })).rejects.toEqual(new Rejection('database away'));
    release();
    await waiting;
    await add('next');
    expect(done).toEqual(['next']);
  });

  it('cannot fill the memory, although skipped work remains in the queue until its turn', async () => {
    const { add, done, release, first } = busyLimiter(20);
    const leave = (options = {}) => {
      const client = new AbortController();
      const rejected = add('left', { signal: client.signal, ...options });
      client.abort();
      return rejected;
    };
    const skipped = Promise.allSettled(Array.from({ length: 200 }, () => leave()));
    await expect(add('one too many')).rejects.toEqual(new Rejection('queue full'));
    const known = add('known address', { hasPriority: true });
    release();
    const reasons = (await skipped).map((each) => each.status === 'rejected' && String(each.reason));
    expect(new Set(reasons)).toEqual(new Set(['Rejection: client disconnected']));
    await Promise.all([first, known]);
    await new Promise(setImmediate);
    await add('next');
    expect(done).toEqual(['known address', 'next']);
  });
});

describe('Work that has started', () => {
  it('goes on when its client disconnects or its deadline passes, and keeps its slot', async () => {
    const limit = createLimiter(1);
    const client = new AbortController();
    const order: string[] = [];
    const work = async () => {
      client.abort();
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('finished');
      return 'page';
    };
    const started = limit(work, { signal: client.signal, deadlineMs: performance.now() + 5 });
    const next = limit(async () => order.push('next'));
    expect(await started).toBe('page');
    await next;
    expect(order).toEqual(['finished', 'next']);
  });

  it('is not started for a client that has disconnected already', async () => {
    const limit = createLimiter(1);
    const started = limit(async () => 'page', { signal: AbortSignal.abort() });
    await expect(started).rejects.toEqual(new Rejection('client disconnected'));
  });
});
