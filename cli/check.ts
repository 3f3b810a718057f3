import { report } from './outcome';
import { checkLint, checkTypes } from './quick-checks';
import { runVitest } from './run-vitest';
import { Shutdown, shutdownOnSignals } from './shutdown';

/** The quick part of the tests: no database, no build, no browser. */
export default async function check(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  return report([
    await checkTypes(shutdown),
    await checkLint(shutdown),
    await runVitest('Units', shutdown, 'unit'),
  ]);
}
