import { failed, type Outcome, passed } from './outcome';
import { runProgram } from './run-program';
import type { Shutdown } from './shutdown';
import { step } from './step';

async function checkWith(
  name: string,
  shutdown: Shutdown,
  ...program: [file: string, args: string[]]
): Promise<Outcome> {
  const { code, output } = await step(name, () => runProgram(shutdown, ...program, { phase: name }));
  if (code === 0) return passed(name);
  console.log(output.trim());
  return failed(name, `${name} failed; the problems are shown above.`);
}

/** The compiler needs the types of routes and style sheets that Next generates. */
export async function checkTypes(shutdown: Shutdown): Promise<Outcome> {
  const routes = await checkWith('Types of routes', shutdown, 'next/dist/bin/next', ['typegen']);
  if (routes.failed > 0) return routes;
  return checkWith('Types', shutdown, 'typescript/bin/tsc', ['--noEmit', '-p', '.']);
}

/** Formatting, lint rules, and the import directions between folders. */
export function checkLint(shutdown: Shutdown): Promise<Outcome> {
  return checkWith('Lint and import rules', shutdown, '@biomejs/biome/bin/biome', ['check', '.']);
}
