import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** PostgreSQL's main process, from the `postmaster.pid` that it writes into its data folder. */
export type Postmaster = { pid: number; socketFolder: string | null };

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readPidFile(data: string): string | null {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch {
    return null;
  }
}

/** The program and arguments of a process, or null when there is no such process. */
function commandLine(pid: number): string[] | null {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      return null;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() ? [stdout.split(' ')[0] ?? '', stdout] : null;
}

// An ended process whose parent has not waited for it (a zombie) has an empty command line and counts as ended.
function isServerOf(data: string, pid: number): boolean {
  const [program, ...rest] = commandLine(pid) ?? [];
  return program !== undefined && basename(program) === 'postgres' && rest.join(' ').includes(data);
}

function parsePidFile(text: string): Postmaster {
  const [pid, , , , socketFolder] = text.split('\n');
  return { pid: Number(pid), socketFolder: socketFolder?.trim() || null };
}

/** The running server of exactly this data folder, or null. */
export function findPostmaster(data: string): Postmaster | null {
  const text = readPidFile(data);
  if (text === null) return null;
  const found = parsePidFile(text);
  return Number.isInteger(found.pid) && found.pid > 0 && isServerOf(data, found.pid) ? found : null;
}

/**
 * PostgreSQL refuses to start while any process has the id in an old `postmaster.pid`, even an unrelated process. Removes the
 * file in that case only and never signals the process. If a server starts at the same moment, PostgreSQL's shared memory
 * check still prevents a second one.
 */
export function removeStaleLock(data: string): void {
  const text = readPidFile(data);
  if (text === null || findPostmaster(data) !== null || readPidFile(data) !== text) return;
  rmSync(join(data, 'postmaster.pid'), { force: true });
}
