import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { phaseTimes } from './phase-times';
import type { Shutdown } from './shutdown';

/** `isShown`: the output goes to this process's own output. `phase`: under which name the time that it takes is told. */
type Settings = { env?: Record<string, string | undefined>; isShown?: boolean; phase?: string };

/** Starts a program from node_modules by the file that its command runs, without a shell or npx in between. */
export function startProgram(
  file: string,
  args: string[],
  { env, isShown = false, phase }: Settings = {},
): ChildProcess {
  const child = spawn(process.execPath, [join('node_modules', file), ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
  });
  if (phase) phaseTimes.follow(phase, child);
  return child;
}

/** Starts a program and waits for its end; a shutdown kills it. `output` is empty when it was shown. */
export async function runProgram(
  shutdown: Shutdown,
  ...program: Parameters<typeof startProgram>
): Promise<{ code: number | null; output: string }> {
  const child = startProgram(...program);
  shutdown.add(async () => {
    child.kill();
  });
  const pieces: Buffer[] = [];
  child.stdout?.on('data', (piece) => pieces.push(piece));
  child.stderr?.on('data', (piece) => pieces.push(piece));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: Buffer.concat(pieces).toString() };
}
