import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine, on which the numbers depend. */
export interface Machine {
  processor: string;
  cores: number;
  memory: string;
  system: string;
  node: string;
  /** The load average of the minute before the measurements. */
  load: number;
  /** YYYY-MM-DD. */
  date: string;
}

export function describeMachine(now: Date): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    system: `${type()} ${release()} (${process.arch})`,
    node: process.version,
    load: loadavg()[0] ?? 0,
    date: now.toISOString().slice(0, 10),
  };
}
