import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '@/lib/database/postmaster';

const POLL_MS = 500;

/** The id of the process that holds the lock, or 0 when the file is gone or holds no number. */
function readHolder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Creates the file by a hard link, so that it appears with its whole content and always names its holder. */
function tryLock(file: string): boolean {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, String(process.pid));
  try {
    linkSync(temporary, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(temporary);
  }
}

/**
 * Runs `work` while this process holds the lock file, which excludes other processes of this machine. Waits while another
 * process holds it; a file whose process has ended is removed.
 */
export async function withLockFile<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  while (!tryLock(file)) {
    const holder = readHolder(file);
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
    else await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
