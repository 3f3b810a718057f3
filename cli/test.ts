import { buildIfChanged } from './build-if-changed';
import { failed, type Outcome, passed, report } from './outcome';
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

/** Runs all tests, the fastest part first. A failed part does not stop the later ones; without a build the stories fail. */
export default async function test(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const outcomes = [
    await checkTypes(shutdown),
    await checkLint(shutdown),
    await runVitest('Units and modules', shutdown),
    await buildForProduction(shutdown),
  ];
  const built = outcomes.at(-1)?.failed === 0;
  outcomes.push(
    ...(built
      ? await runStories(shutdown)
      : [failed('Stories in a browser', 'Stories in a browser: nothing was built.')]),
  );
  await shutdown.finish();
  return report(outcomes);
}
