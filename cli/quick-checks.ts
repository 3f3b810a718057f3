import type { Departure } from './departure';
import { failed, type Outcome, passed } from './outcome';
import { runProgram } from './run-program';
import { step } from './step';

async function mustSucceed(
  name: string,
  departure: Departure,
  ...program: [file: string, args: string[]]
): Promise<Outcome> {
  const { code, output } = await step(name, () => runProgram(departure, ...program));
  if (code === 0) return passed(name);
  console.log(output.trim());
  return failed(name, `${name} failed; what is wrong is shown above.`);
}

/** Next writes the types of routes and of style sheets that the compiler then needs. */
export async function checkTypes(departure: Departure): Promise<Outcome> {
  const routes = await mustSucceed('Types of routes', departure, 'next/dist/bin/next', ['typegen']);
  if (routes.failed > 0) return routes;
  return mustSucceed('Types', departure, 'typescript/bin/tsc', ['--noEmit', '-p', '.']);
}

/** Style, suspicious code, and which folder may import which. */
export function checkLint(departure: Departure): Promise<Outcome> {
  return mustSucceed('Lint and import rules', departure, '@biomejs/biome/bin/biome', ['check', '.']);
}
