import { Departure, leaveOnSignals } from './departure';
import { report } from './outcome';
import { checkLint, checkTypes } from './quick-checks';
import { runVitest } from './run-vitest';

/** The quick part of the tests: no database, no build, no browser. */
export default async function check(): Promise<number> {
  const departure = new Departure();
  leaveOnSignals(departure);
  return report([
    await checkTypes(departure),
    await checkLint(departure),
    await runVitest('Units', departure, 'unit'),
  ]);
}
