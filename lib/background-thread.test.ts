import { expect, it } from 'vitest';
import { runInThread, TaskRefused } from './background-thread';

/** Another thread for each test. */
let number = 0;
const openThread = (timeoutMs = 60_000) => {
  number += 1;
  const options = {
    ...{ name: `counting ${number}`, module: ['lib', 'testing', 'thread-work.mjs'], start: 'startCounting' },
    ...{ timeoutMs, idleMs: 60_000 },
  };
  return (task: string) => runInThread(options, task);
};

it('A thread does one task after the other, and goes on after one that it refuses', async () => {
  const run = openThread();
  const refused = run('refuse');
  const following = run('count');
  await expect(refused).rejects.toThrow(new TaskRefused('This task is no good'));
  expect(await following).toBe(2);
});

it('Whoever waits for a thread that ends is told, and the next task gets another one', async () => {
  const run = openThread();
  expect(await run('count')).toBe(1);
  const ended = /The thread of counting \d+ ended/;
  await Promise.all(['end', 'count'].map((task) => expect(run(task)).rejects.toThrow(ended)));
  expect(await run('count')).toBe(1);
});

it('A task that never ends is given up, and the next one gets another thread', async () => {
  const run = openThread(4_000);
  await expect(run('never')).rejects.toThrow(/took longer than 4000 ms/);
  expect(await run('count')).toBe(1);
});
