import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isAlive } from '@/lib/database/postmaster';

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** That of another user stays for the next run of theirs. */
function removeIfOwn(folder: string): void {
  try {
    remove(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EACCES') throw error;
  }
}

/** The folders of runs that were killed: their names are that of this run with the number of another process. */
function removeThoseOfKilledRuns(folder: string): void {
  const prefix = basename(folder).slice(0, -String(process.pid).length);
  for (const name of readdirSync(dirname(folder))) {
    const pid = Number(name.slice(prefix.length));
    if (name.startsWith(prefix) && pid > 0 && !isAlive(pid)) removeIfOwn(join(dirname(folder), name));
  }
}

/**
 * Makes the temporary folder that all test files of this run use (TMPDIR in vitest.config.ts), and removes it afterwards with all that they
 * and the programs that they started or killed have left in it.
 */
export default function setup({ config }: TestProject): () => void {
  const folder = config.env.TMPDIR ?? '';
  removeThoseOfKilledRuns(folder);
  mkdirSync(folder, { recursive: true });
  // As the folder around it: PostgreSQL runs as another user when the tests run as root.
  chmodSync(folder, 0o1777);
  return () => remove(folder);
}
