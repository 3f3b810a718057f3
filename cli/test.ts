import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build-if-changed';
import { findMemoryFolder } from './memory-folder';
import { failed, type Outcome, passed, report } from './outcome';
import { phaseTimes } from './phase-times';
import { checkLint, checkTypes } from './quick-checks';
import { runStories } from './run-stories';
import { runVitest } from './run-vitest';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

async function buildForProduction(shutdown: Shutdown): Promise<Outcome> {
  const name = 'Production build';
  try {
    await step(name, () => buildIfChanged(shutdown));
    return passed(name);
  } catch {
    return failed(name, 'The site could not be built; the reason is above.');
  }
}

const MODULES = 'Units and modules';

/** Temporary files of this program and of all that it starts are in memory, unless somebody has chosen a folder for them. They go with the run. */
function writeToMemory(shutdown: Shutdown): void {
  const memory = process.env.TMPDIR === undefined ? findMemoryFolder() : null;
  if (memory === null) return;
  const folder = mkdtempSync(join(memory, 'tests-'));
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  shutdown.add(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}

/**
 * Runs all tests. Types, rules and the build come first and alone. Modules and stories run side by side: each of them waits now and
 * then, and the cores of a small machine are busy all the time only when several do. A failed part stops no other one; without a build
 * the stories fail.
 */
export default async function test(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  writeToMemory(shutdown);
  const checks = [await checkTypes(shutdown), await checkLint(shutdown), await buildForProduction(shutdown)];
  const built = checks.at(-1)?.failed === 0;
  const [modules, stories] = await Promise.all([
    runVitest(MODULES, shutdown).catch((error: unknown) => failed(MODULES, `${MODULES}: ${error}`)),
    built
      ? runStories(shutdown)
      : [failed('Stories in a browser', 'Stories in a browser: nothing was built.')],
  ]);
  await shutdown.finish();
  return report([...checks, modules, ...stories], ['', ...phaseTimes.lines()]);
}
