import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * PostgreSQL's main process, from the `postmaster.pid` that it writes into its data folder. `program` is the path of its executable,
 * beside which it reads files of its own as long as it runs.
 */
export type Postmaster = { pid: number; socketFolder: string | null; program: string };

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

/** The executable of the server of this data folder, or null when the process is another one. */
// An ended process whose parent has not waited for it (a zombie) has an empty command line and counts as ended.
function programOfServer(data: string, pid: number): string | null {
  const [program, ...rest] = commandLine(pid) ?? [];
  if (program === undefined || basename(program) !== 'postgres') return null;
  return rest.join(' ').includes(data) ? program : null;
}

function parsePidFile(text: string): Omit<Postmaster, 'program'> {
  const [pid, , , , socketFolder] = text.split('\n');
  return { pid: Number(pid), socketFolder: socketFolder?.trim() || null };
}

/** The running server of exactly this data folder, or null. */
export function findPostmaster(data: string): Postmaster | null {
  const text = readPidFile(data);
  if (text === null) return null;
  const found = parsePidFile(text);
  const program = Number.isInteger(found.pid) && found.pid > 0 ? programOfServer(data, found.pid) : null;
  return program === null ? null : { ...found, program };
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
