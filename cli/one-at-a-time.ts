import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '@/lib/database/postmaster';

const MOMENT = 500;

function holder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** A link appears with its content or not at all, so the file always names who made it. */
function take(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft);
  }
}

/** Does the work while no other process of this machine does work under the same file; a dead one's claim does not count. */
export async function oneAtATime<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  while (!take(file)) {
    const other = holder(file);
    if (other > 0 && !isAlive(other)) rmSync(file, { force: true });
    else await pause(MOMENT);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
