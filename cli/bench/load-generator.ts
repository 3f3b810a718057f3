import { spawnSync } from 'node:child_process';
import type { Shutdown } from '@/cli/shutdown';
import { runAutocannon } from './run-autocannon';
import { runWrk } from './run-wrk';

export interface Load {
  url: string;
  headers: Record<string, string>;
  seconds: number;
}

/** What a generator saw. Latencies in milliseconds; `failed` counts everything but answers with a good status. */
export interface LoadReport {
  requests: number;
  seconds: number;
  failed: number;
  p50: number;
  p95: number;
  p99: number;
}

export interface LoadGenerator {
  name: 'wrk' | 'autocannon';
  run(load: Load): Promise<LoadReport>;
}

/** Readers who ask again as soon as they are answered. */
export const CONNECTIONS = 32;

/** wrk where it is installed, since it takes least from what it measures; otherwise autocannon, in this process. */
export function findLoadGenerator(shutdown: Shutdown, folder: string): LoadGenerator {
  const hasWrk = spawnSync('wrk', ['--version'], { stdio: 'ignore' }).error === undefined;
  return hasWrk
    ? { name: 'wrk', run: (load) => runWrk(shutdown, folder, load) }
    : { name: 'autocannon', run: runAutocannon };
}
