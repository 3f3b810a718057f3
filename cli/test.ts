import { buildIfChanged } from './build-if-changed';
import { Departure, leaveOnSignals } from './departure';
import { failed, type Outcome, passed, report } from './outcome';
import { checkLint, checkTypes } from './quick-checks';
import { runStories } from './run-stories';
import { runVitest } from './run-vitest';
import { step } from './step';

async function buildForProduction(departure: Departure): Promise<Outcome> {
  const name = 'Production build';
  try {
    await step(name, () => buildIfChanged(departure));
    return passed(name);
  } catch {
    return failed(name, 'The site could not be built; the reason is above.');
  }
}

/** Everything, in the order in which a fault is cheapest to find. A failed part does not keep the others from running. */
export default async function test(): Promise<number> {
  const departure = new Departure();
  leaveOnSignals(departure);
  const outcomes = [
    await checkTypes(departure),
    await checkLint(departure),
    await runVitest('Units and rooms', departure),
    await buildForProduction(departure),
  ];
  const built = outcomes.at(-1)?.failed === 0;
  outcomes.push(
    ...(built
      ? await runStories(departure)
      : [failed('Stories in a browser', 'Stories in a browser: nothing was built.')]),
  );
  await departure.leave();
  return report(outcomes);
}
