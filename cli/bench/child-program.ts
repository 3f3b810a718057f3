import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Shutdown } from '@/cli/shutdown';
import { ask } from './ask';

export interface ChildProgram {
  pid: number;
  child: ChildProcess;
  /** What it printed last. */
  output(): string;
  stop(): Promise<void>;
}

const LONGEST_OUTPUT = 20_000;
const LONGEST_START = 60_000;
/** How long it may take to end after being asked to. */
const SHUTDOWN_TIMEOUT_MS = 8_000;

/**
 * Starts a program that ends with us at the latest. In a process group of its own, so that Ctrl-C reaches us alone and
 * everything ends in order.
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
  const keep = (piece: Buffer) => {
    printed = (printed + piece).slice(-LONGEST_OUTPUT);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      printed += error.message;
      resolve();
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), SHUTDOWN_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
  };
  shutdown.add(stop);
  return { pid: child.pid ?? 0, child, output: () => printed, stop };
}

/** Waits until an address is answered with 200, and fails as soon as the program that should do so has ended. */
export async function waitUntilAnswered({ child, output }: ChildProgram, url: string): Promise<void> {
  const deadline = performance.now() + LONGEST_START;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    const reply = await ask(url).catch(() => null);
    if (reply?.status === 200) return;
    await pause(50);
  }
  throw new Error(`${url} was not answered. What the program printed:\n${output()}`);
}
