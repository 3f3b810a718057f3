import { readdirSync, readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 10;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended.
    return '';
  }
};

/** Megabytes of memory that a process has had at most until now; 0 when it has ended. */
const peakOf = (pid: string): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

function children(): string[] {
  const threads = readdirSync('/proc/self/task');
  const lists = threads.map((thread) => read(`/proc/self/task/${thread}/children`));
  return lists.flatMap((list) => list.split(' ').filter(Boolean));
}

/** How many megabytes the processes that this one starts meanwhile have at most, each for itself, and how many this one gains. */
export async function memoryPeak(work: () => Promise<unknown>): Promise<{ child: number; own: number }> {
  const known = new Set(children());
  const before = process.memoryUsage.rss();
  let [child, own] = [0, before];
  const looking = setInterval(() => {
    own = Math.max(own, process.memoryUsage.rss());
    for (const pid of children()) if (!known.has(pid)) child = Math.max(child, peakOf(pid));
  }, LOOK_EVERY_MS);
  await work().finally(() => clearInterval(looking));
  return { child, own: (own - before) / 2 ** 20 };
}
