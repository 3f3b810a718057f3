import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarksPage } from './bench/benchmarks-page';
import type { Findings } from './bench/findings';
import { readWishes, type Wishes } from './bench/plan';
import { report } from './bench/report';
import { runMeasurements } from './bench/run-measurements';
import { buildIfChanged, needsBuild } from './build-if-changed';
import { Departure, leaveOnSignals } from './departure';
import { step } from './step';

const PAGE = join('docs', 'benchmarks.md');

async function measure(departure: Departure, wishes: Wishes): Promise<Findings> {
  if (needsBuild()) await step('Building the site', () => buildIfChanged(departure));
  return runMeasurements(departure, wishes);
}

/** Measures the production build; everything that is started for it ends with it. */
export default async function bench(args: string[]): Promise<void> {
  const wishes = readWishes(args);
  const departure = new Departure();
  leaveOnSignals(departure);
  const findings = await measure(departure, wishes).catch((error) => departure.fail(error));
  await departure.leave();
  console.log(`\n${report(findings)}\n`);
  if (!wishes.write) return;
  writeFileSync(PAGE, benchmarksPage(findings));
  console.log(`Written: ${PAGE}.`);
}
