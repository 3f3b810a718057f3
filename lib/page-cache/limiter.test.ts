import { describe, expect, it } from 'vitest';
import { createLimiter } from './limiter';
import { Rejection } from './rejection';

it('However many pages are wanted at once, only so many are rendered at the same time, in turn', async () => {
  const turn = createLimiter(3);
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
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, number) => turn(work(number))));
  expect(most).toBe(3);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  expect(running).toBe(0);
});

/** A turnstile for one at a time, which somebody is passing already and leaves when we say so. */
function occupied(capacity?: number) {
  const turn = createLimiter(1, capacity);
  let leave: () => void = () => {};
  const first = turn(
    () =>
      new Promise<void>((resolve) => {
        leave = resolve;
      }),
  );
  const done: string[] = [];
  const come = (name: string, options = {}) => turn(async () => void done.push(name), options);
  return { come, done, leave: () => leave(), first };
}

describe('Who comes when all places are taken', () => {
  it('is turned away at once when too many wait already, and costs those who wait nothing', async () => {
    const { come, done, leave } = occupied(2);
    const waiting = [come('one'), come('two')];
    await expect(come('three')).rejects.toEqual(new Rejection('crowded'));
    leave();
    await Promise.all(waiting);
    expect(done).toEqual(['one', 'two']);
    await come('four');
    expect(done).toContain('four');
  });

  it('goes before all strangers with a page that is known, and has capacity where they have none', async () => {
    const { come, done, leave } = occupied(1);
    const waiting = [come('stranger'), come('known', { isFirst: true })];
    leave();
    await Promise.all(waiting);
    expect(done).toEqual(['known', 'stranger']);
  });

  it('has nothing done for them once they have left, and leaves their capacity to others', async () => {
    const { come, done, leave } = occupied(1);
    let isThere = true;
    const left = come('left', { isWanted: () => isThere });
    const refused = expect(left).rejects.toEqual(new Rejection('unwanted'));
    isThere = false;
    const stays = come('stays');
    await refused;
    leave();
    await stays;
    expect(done).toEqual(['stays']);
  });

  it('is passed over when they leave before their turn', async () => {
    const { come, done, leave } = occupied();
    let isThere = true;
    const left = expect(come('left', { isWanted: () => isThere })).rejects.toEqual(new Rejection('unwanted'));
    const stays = come('stays');
    isThere = false;
    leave();
    await Promise.all([left, stays]);
    expect(done).toEqual(['stays']);
  });

  it('waits no longer than they said', async () => {
    const { come, done, leave, first } = occupied();
    await expect(come('hurried', { until: performance.now() + 10 })).rejects.toEqual(new Rejection('late'));
    leave();
    await first;
    await come('next');
    expect(done).toEqual(['next']);
  });
});
