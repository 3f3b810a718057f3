import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

/**
 * PostgreSQL refuses to run as root. `prefix` is a command to run it under, `uid` and `gid` another user
 * to run it as; neither is needed by anybody but root.
 */
export type RunAs = { prefix?: string[]; uid?: number; gid?: number };

/** In a fresh user namespace a process does not see that it is root, while its files stay root's. */
export const NAMESPACE: RunAs = { prefix: ['unshare', '--user'] };

// A fixed locale keeps messages in English and results the same on every machine.
// Next's types demand NODE_ENV of every environment; PostgreSQL has no use for it.
const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;

function spelled(runAs: RunAs, command: string, args: string[]): [string, string[]] {
  const [first, ...rest] = [...(runAs.prefix ?? []), command, ...args];
  return [first ?? command, rest];
}

export function spawnAs(runAs: RunAs, command: string, args: string[], options: SpawnOptions): ChildProcess {
  const { uid, gid } = runAs;
  return spawn(...spelled(runAs, command, args), { cwd: '/', env: ENVIRONMENT, uid, gid, ...options });
}

/** Runs to the end. `output` holds what it printed, errors included. */
export function runToEnd(runAs: RunAs, command: string, args: string[], input = '') {
  const { uid, gid } = runAs;
  const result = spawnSync(...spelled(runAs, command, args), {
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
