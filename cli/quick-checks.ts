import { failed, type Outcome, passed } from './outcome';
import { runProgram } from './run-program';
import type { Shutdown } from './shutdown';
import { step } from './step';

async function mustSucceed(
  name: string,
  shutdown: Shutdown,
  ...program: [file: string, args: string[]]
): Promise<Outcome> {
  const { code, output } = await step(name, () => runProgram(shutdown, ...program));
  if (code === 0) return passed(name);
  console.log(output.trim());
  return failed(name, `${name} failed; what is wrong is shown above.`);
}

/** Next writes the types of routes and of style sheets that the compiler then needs. */
export async function checkTypes(shutdown: Shutdown): Promise<Outcome> {
  const routes = await mustSucceed('Types of routes', shutdown, 'next/dist/bin/next', ['typegen']);
  if (routes.failed > 0) return routes;
  return mustSucceed('Types', shutdown, 'typescript/bin/tsc', ['--noEmit', '-p', '.']);
}

/** Style, suspicious code, and which folder may import which. */
export function checkLint(shutdown: Shutdown): Promise<Outcome> {
  return mustSucceed('Lint and import rules', shutdown, '@biomejs/biome/bin/biome', ['check', '.']);
}
