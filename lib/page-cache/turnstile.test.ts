import { expect, it } from 'vitest';
import { createTurnstile } from './turnstile';

it('However many pages are wanted at once, only so many are rendered at the same time, in turn', async () => {
  const turn = createTurnstile(3);
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
