import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

/**
 * How to run PostgreSQL, which refuses to run as root: under the command `prefix`, or as another user (`uid`, `gid`). Empty for
 * every user but root.
 */
export type RunAs = { prefix?: string[]; uid?: number; gid?: number };

/** In a new user namespace a process does not see that it is root, and its files still belong to root. */
export const NAMESPACE: RunAs = { prefix: ['unshare', '--user'] };

// A fixed locale keeps messages in English and results equal on every machine.
// Next's types require NODE_ENV in every environment; PostgreSQL does not use it.
const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;

function commandLine(runAs: RunAs, command: string, args: string[]): [string, string[]] {
  const [first, ...rest] = [...(runAs.prefix ?? []), command, ...args];
  return [first ?? command, rest];
}

export function spawnAs(runAs: RunAs, command: string, args: string[], options: SpawnOptions): ChildProcess {
  const { uid, gid } = runAs;
  return spawn(...commandLine(runAs, command, args), { cwd: '/', env: ENVIRONMENT, uid, gid, ...options });
}

/** Runs a program and waits for its end. `output` holds its standard output, its standard error and a failure to start. */
export function runToEnd(runAs: RunAs, command: string, args: string[], input = '') {
  const { uid, gid } = runAs;
  const result = spawnSync(...commandLine(runAs, command, args), {
    cwd: '/',
    env: ENVIRONMENT,
    uid,
    gid,
    input,
    encoding: 'utf8',
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
  return { ok: result.status === 0, output };
}
