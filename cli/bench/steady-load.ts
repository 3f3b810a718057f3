import { join } from 'node:path';
import type { Shutdown } from '@/cli/shutdown';
import { startChild } from './child-program';
import { type Spread, spreadOf } from './percentiles';

/** Requests at a steady rate, whatever the answers do, as from independent readers. */
export interface SteadyLoad {
  origin: string;
  /** Requested in turn. */
  paths: readonly string[];
  headers: Record<string, string>;
  perSecond: number;
  /** Statuses besides 200 that are no failures. */
  accepted?: readonly number[];
}

export interface SteadyReport {
  /** From sending a request to the last byte, of all that were answered. Null when none was. */
  spread: Spread | null;
  failed: number;
  /** Some of the failures, in words. */
  failures: string[];
  /** When each of them failed, in milliseconds since 1970. */
  failedAt: number[];
}

/** What the child process sends. */
export interface SteadyTimes {
  times: number[];
  failures: string[];
  failedAt: number[];
}

export interface RunningLoad {
  /** Ends the requests and reports those since `start`. */
  stop(): Promise<SteadyReport>;
}

/** Starts the requests from a process of their own, so that other work of the bench does not delay them. */
export async function startSteadyLoad(shutdown: Shutdown, load: SteadyLoad): Promise<RunningLoad> {
  const file = join('cli', 'bench', 'steady-load-process.ts');
  const program = startChild(shutdown, process.execPath, ['--import', 'tsx', file], { withChannel: true });
  const { child } = program;
  const message = () =>
    new Promise<unknown>((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error(`the load ended early:\n${program.output()}`)));
    });
  child.send(load);
  await message();
  return {
    async stop() {
      const sent = message() as Promise<SteadyTimes>;
      child.send('stop');
      const { times, failures, failedAt } = await sent;
      await program.stop();
      const spread = times.length > 0 ? spreadOf(times) : null;
      return { spread, failed: failedAt.length, failures, failedAt };
    },
  };
}
