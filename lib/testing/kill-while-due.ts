import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { db } from '@/lib/db';

const PROGRAM = join(import.meta.dirname, 'due-process.mjs');

interface Kills {
  /** How many processes look for what is due at the same time. */
  processes: number;
  /** How often one of them, by turns, is killed and started anew. */
  kills: number;
  /** How long each of them works at least before it may be killed, in milliseconds, as a random number from 0 to 1 says. */
  lifetimeMs: (random: number) => number;
  random: () => number;
  /** Makes everything due, once the processes look. */
  makeAllDue: () => Promise<unknown>;
}

async function start(): Promise<ChildProcess> {
  const child = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

async function end(starting: Promise<ChildProcess>): Promise<void> {
  const child = await starting;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const countDue = async () => {
  const where = { open: true, at: { lte: new Date() } } as const;
  return (await db().scheduledChange.count({ where })) + (await db().release.count({ where }));
};

/**
 * Has several processes publish what is due while one after the other is killed without warning, and waits until nothing is due any more. Answers how
 * many processes were killed while there was work left, and how long it took.
 */
export async function killWhileDue(options: Kills): Promise<{ killed: number; tookMs: number }> {
  const { processes, kills, lifetimeMs, random } = options;
  const children = Array.from({ length: processes }, start);
  let killed = 0;
  try {
    await Promise.all(children);
    await options.makeAllDue();
    const began = performance.now();
    while ((await countDue()) > 0) {
      await new Promise((resolve) => setTimeout(resolve, lifetimeMs(random())));
      if (killed >= kills || (await countDue()) === 0) continue;
      const index = killed % processes;
      const child = children[index];
      if (child) await end(child);
      killed += 1;
      children[index] = start();
    }
    return { killed, tookMs: Math.round(performance.now() - began) };
  } finally {
    await Promise.all(children.map(end));
  }
}
