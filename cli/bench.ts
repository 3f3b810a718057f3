import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarksPage } from './bench/benchmarks-page';
import { readOptions } from './bench/plan';
import { report } from './bench/report';
import { runMeasurements, runSoak } from './bench/run-measurements';
import { soakReport } from './bench/soak-report';
import { buildIfChanged, needsBuild } from './build-if-changed';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

const PAGE = join('docs', 'benchmarks.md');

/** Runs `work` with a build of the present sources, and ends every process that it has started. */
async function withBuild<Result>(work: (shutdown: Shutdown) => Promise<Result>): Promise<Result> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const run = async () => {
    if (needsBuild()) await step('Building the site', () => buildIfChanged(shutdown));
    return work(shutdown);
  };
  const result = await run().catch((error) => shutdown.fail(error));
  await shutdown.finish();
  return result;
}

/** Measures the production build. */
export default async function bench(args: string[]): Promise<void> {
  const options = readOptions(args);
  const { soakMinutes } = options;
  if (soakMinutes !== null) {
    const soak = await withBuild((shutdown) => runSoak(shutdown, options, soakMinutes));
    console.log(`\n${soakReport(soak)}\n`);
    return;
  }
  const results = await withBuild((shutdown) => runMeasurements(shutdown, options));
  console.log(`\n${report(results)}\n`);
  if (options.write) {
    writeFileSync(PAGE, benchmarksPage(results));
    console.log(`Written: ${PAGE}.`);
  }
  if (results.failed.length > 0) process.exitCode = 1;
}
