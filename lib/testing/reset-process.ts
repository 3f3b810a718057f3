import { vi } from 'vitest';

type Globals = { environmentOfTests?: NodeJS.ProcessEnv } & Record<string, unknown>;

const globals = globalThis as Globals;
/** What the program keeps on globalThis, because Next bundles some modules more than once. */
const isOfProgram = (name: string) => name.startsWith('markaz');

/**
 * Test files follow one another in one process. Before each, this resets what the one before may have changed, as if the process were a
 * new one: the clock, modules with all that they remember, the environment, and globalThis. Packages stay loaded; to load them takes most of
 * the time of a new process. What a file puts in the place of a module, Vitest forgets with the file.
 */
export function resetProcess(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
  for (const name of Object.keys(globals).filter(isOfProgram)) delete globals[name];
  globals.environmentOfTests ??= { ...process.env };
  const environment = globals.environmentOfTests;
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}
