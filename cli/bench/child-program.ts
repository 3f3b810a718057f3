import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Shutdown } from '@/cli/shutdown';
import { httpGet } from './http-get';

export interface ChildProgram {
  pid: number;
  child: ChildProcess;
  /** The end of what it has printed. */
  output(): string;
  stop(): Promise<void>;
}

const MAX_OUTPUT_CHARACTERS = 20_000;
const START_TIMEOUT_MS = 60_000;
/** Time between SIGTERM and SIGKILL. */
const SHUTDOWN_TIMEOUT_MS = 8_000;

/**
 * Starts a program that the shutdown stops. It gets its own process group, so that Ctrl-C reaches only this process, which then
 * stops everything in order. `withChannel` opens an IPC channel.
 */
export function startChild(
  shutdown: Shutdown,
  command: string,
  args: string[],
  { env, withChannel = false }: { env?: Record<string, string>; withChannel?: boolean } = {},
): ChildProgram {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: withChannel ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const append = (piece: Buffer) => {
    printed = (printed + piece).slice(-MAX_OUTPUT_CHARACTERS);
  };
  child.stdout?.on('data', append);
  child.stderr?.on('data', append);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      printed += error.message;
      resolve();
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), SHUTDOWN_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
  };
  shutdown.add(stop);
  return { pid: child.pid ?? 0, child, output: () => printed, stop };
}

/** Waits until a URL is answered with 200. Fails when the program ends or START_TIMEOUT_MS has passed. */
export async function waitUntilAnswered({ child, output }: ChildProgram, url: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    const reply = await httpGet(url).catch(() => null);
    if (reply?.status === 200) return;
    await pause(50);
  }
  throw new Error(`${url} was not answered. The program's output:\n${output()}`);
}
