import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Shutdown } from './shutdown';

type Settings = { env?: Record<string, string | undefined>; shown?: boolean };

/** A program from node_modules, by the file that its own command would run. */
export function startProgram(
  file: string,
  args: string[],
  { env, shown = false }: Settings = {},
): ChildProcess {
  return spawn(process.execPath, [join('node_modules', file), ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  });
}

/** Runs it to its end, which a shutdown hastens. `output` is empty when it was shown as it came. */
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
