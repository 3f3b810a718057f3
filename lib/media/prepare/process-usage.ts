import { readFile } from 'node:fs/promises';

/** Of processor time as /proc counts it (USER_HZ), the same on every machine that Linux runs on today. */
const TICKS_PER_SECOND = 100;

export interface ProcessUsage {
  memoryKb: number;
  processorMs: number;
}

/** What a process has taken so far; null where the system does not tell, and once it has ended. */
export async function usageOf(pid: number | undefined): Promise<ProcessUsage | null> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [status, stat] = await Promise.all([read('status'), read('stat')]);
  if (stat === '') return null;
  // Behind the name, which may hold anything, come the state and ten numbers before both times (proc(5)).
  const times = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  const ticks = times.reduce((sum, time) => sum + Number(time), 0);
  return {
    memoryKb: Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0),
    processorMs: (ticks * 1_000) / TICKS_PER_SECOND,
  };
}
