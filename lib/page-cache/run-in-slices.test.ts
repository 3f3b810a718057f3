import { expect, it } from 'vitest';
import { runInSlices } from './run-in-slices';

it('Long work lets everything else run every two milliseconds', async () => {
  let [nowMs, lastTurnMs, longestMs, isDone] = [0, 0, 0, false];
  const watch = () => {
    longestMs = Math.max(longestMs, nowMs - lastTurnMs);
    lastTurnMs = nowMs;
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  const seen: number[] = [];
  const numbers = Array.from({ length: 10_000 }, (_, number) => number);
  const step = (number: number) => {
    seen.push(number);
    nowMs += 0.01;
  };
  await runInSlices(numbers, step, () => nowMs);
  isDone = true;
  expect(seen).toEqual(numbers);
  expect(nowMs).toBeGreaterThan(99);
  // The clock is read after every 32 steps.
  expect(longestMs).toBeLessThan(2.4);
});

it('Work that is soon done needs no pause', async () => {
  const seen: number[] = [];
  const work = runInSlices([1, 2, 3], (number) => seen.push(number));
  expect(seen).toEqual([1, 2, 3]);
  await work;
});
