import { spawnSync } from 'node:child_process';
import type { Shutdown } from '@/cli/shutdown';
import type { Load, LoadReport } from './load';
import { runAutocannon } from './run-autocannon';
import { runWrk } from './run-wrk';

export interface LoadGenerator {
  name: 'wrk' | 'autocannon';
  run(load: Load): Promise<LoadReport>;
}

/** wrk where it is installed, because it uses the least processor time of its own; otherwise autocannon, in this process. */
export function findLoadGenerator(shutdown: Shutdown, folder: string): LoadGenerator {
  const hasWrk = spawnSync('wrk', ['--version'], { stdio: 'ignore' }).error === undefined;
  return hasWrk
    ? { name: 'wrk', run: (load) => runWrk(shutdown, folder, load) }
    : { name: 'autocannon', run: runAutocannon };
}
