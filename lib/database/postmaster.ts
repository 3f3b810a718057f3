import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a running server writes into `postmaster.pid` of its data folder. */
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

/** The words of a process's command line, or null when there is no such process. */
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

// A process that ended and was not collected by its parent has an empty command line: it counts as gone.
function isServerOf(data: string, pid: number): boolean {
  const [program, ...rest] = commandLine(pid) ?? [];
  return program !== undefined && basename(program) === 'postgres' && rest.join(' ').includes(data);
}

function parsed(text: string): Postmaster {
  const [pid, , , , socketFolder] = text.split('\n');
  return { pid: Number(pid), socketFolder: socketFolder?.trim() || null };
}

/** The live server of exactly this data folder, or null. */
export function findPostmaster(data: string): Postmaster | null {
  const text = readPidFile(data);
  if (text === null) return null;
  const found = parsed(text);
  return Number.isInteger(found.pid) && found.pid > 0 && isServerOf(data, found.pid) ? found : null;
}

/**
 * PostgreSQL refuses to start while any process carries the number in an old lock file, even one that has
 * nothing to do with it. Removes the file in that case only; the process is never touched. Should a server
 * start in this very moment, its shared memory still keeps a second one away.
 */
export function removeStaleLock(data: string): void {
  const text = readPidFile(data);
  if (text === null || findPostmaster(data) !== null || readPidFile(data) !== text) return;
  rmSync(join(data, 'postmaster.pid'), { force: true });
}
