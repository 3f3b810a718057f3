import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Shutdown } from '@/cli/shutdown';

const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 90_000;

/** The user of Node's image. */
export const USER_ID = '1000';

export interface SandboxedSite {
  output(): string;
  /** Sends SIGTERM to the site's main process and resolves with its exit code, or null when it had to be killed. */
  stop(): Promise<number | null>;
}

interface Sandbox {
  /** Arguments of bwrap for the files that the site sees. */
  root: string[];
  folder: string;
  environment: Record<string, string>;
  command: string[];
}

function argumentsOf({ root, folder, environment, command }: Sandbox): string[] {
  return [
    ...['--unshare-user', '--disable-userns', '--uid', USER_ID, '--gid', USER_ID],
    ...['--unshare-pid', '--unshare-ipc', '--as-pid-1', '--die-with-parent', '--info-fd', '3'],
    ...[...root, '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--remount-ro', '/'],
    ...['--chdir', folder, '--clearenv'],
    ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
    ...command,
  ];
}

/** The process id that bwrap tells of the program it started. */
async function readProcessId(child: ChildProcess): Promise<number> {
  let text = '';
  for await (const piece of child.stdio[3] as NodeJS.ReadableStream) text += piece;
  return JSON.parse(text)['child-pid'];
}

function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (problem: string) => () => reject(new Error(`${problem}:\n${output()}`));
    const timer = setTimeout(fail('The site did not become ready'), START_TIMEOUT_MS);
    const lines = createInterface(child.stdout as NodeJS.ReadableStream);
    lines.on('line', (line) => {
      // The files for operators ask for JSON.
      if (!/^(?:\{.*"msg":")?Ready on /.test(line)) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('error', fail('bwrap could not be started'));
    child.once('exit', fail('The site ended'));
  });
}

/** Starts the site as a user without any rights who sees only these files. Needs bwrap (Debian's package bubblewrap). */
export async function startSandboxed(shutdown: Shutdown, sandbox: Sandbox): Promise<SandboxedSite> {
  const child = spawn('bwrap', argumentsOf(sandbox), { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (printed += piece));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const processId = readProcessId(child);
  processId.catch(() => {});
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return exited;
    process.kill(await processId, 'SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    const code = await exited;
    clearTimeout(timer);
    return code;
  };
  shutdown.add(async () => void (await stop().catch(() => child.kill('SIGKILL'))));
  await untilReady(child, () => printed);
  return { output: () => printed, stop };
}
