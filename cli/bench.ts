import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResults } from './bench/bench-results';
import { benchmarksPage } from './bench/benchmarks-page';
import { type BenchOptions, readOptions } from './bench/plan';
import { report } from './bench/report';
import { runMeasurements } from './bench/run-measurements';
import { buildIfChanged, needsBuild } from './build-if-changed';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

const PAGE = join('docs', 'benchmarks.md');

async function measure(shutdown: Shutdown, options: BenchOptions): Promise<BenchResults> {
  if (needsBuild()) await step('Building the site', () => buildIfChanged(shutdown));
  return runMeasurements(shutdown, options);
}

/** Measures the production build, and ends every process that it starts. */
export default async function bench(args: string[]): Promise<void> {
  const options = readOptions(args);
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const results = await measure(shutdown, options).catch((error) => shutdown.fail(error));
  await shutdown.finish();
  console.log(`\n${report(results)}\n`);
  if (!options.write) return;
  writeFileSync(PAGE, benchmarksPage(results));
  console.log(`Written: ${PAGE}.`);
}
