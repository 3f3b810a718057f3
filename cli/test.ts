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

/**
 * Runs all tests. Types, rules and the build come first and alone. Modules and stories run side by side: each of them waits now and
 * then, and the cores of a small machine are busy all the time only when several do. A failed part stops no other one; without a build
 * the stories fail.
 */
export default async function test(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  // Of this program and of all that it starts, unless somebody has chosen another one.
  const memory = findMemoryFolder();
  if (memory !== null) process.env.TMPDIR ??= memory;
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
