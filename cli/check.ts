import { report } from './outcome';
import { checkLint, checkTypes } from './quick-checks';
import { runVitest } from './run-vitest';
import { Shutdown, shutdownOnSignals } from './shutdown';

/** The tests that need no database, no build and no browser. */
export default async function check(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  return report([
    await checkTypes(shutdown),
    await checkLint(shutdown),
    await runVitest('Units', shutdown, ['unit*']),
  ]);
}
