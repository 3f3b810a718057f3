import { setTimeout as pause } from 'node:timers/promises';
import type { Tx } from '@/lib/db';
import { MERGES_LOCK } from '@/lib/entries/keep-merges';
import { AppError } from '@/lib/errors';

/** How long a merge waits for a moment in which nobody stores what names records, and how long it may last then. Whoever wants to store meanwhile waits less than SESSION_TIMEOUTS allow. */
const LIMIT_MS = 3_000;
const PAUSE_MS = 20;

/**
 * Keeps everybody from storing what names people and topics until the commit, and answers until when. Asks for the lock again and again instead of waiting
 * for it: behind one that waits, all others would wait too. Throws `busy`.
 */
export async function lockMerges(tx: Tx): Promise<number> {
  const latest = performance.now() + LIMIT_MS;
  while (!(await tryLock(tx))) {
    if (performance.now() > latest) throw busy();
    await pause(PAUSE_MS);
  }
  return performance.now() + LIMIT_MS;
}

/** Has the database end what goes on after this moment, the commit too. Throws `busy` when it has passed. */
export async function endBy(tx: Tx, latest: number): Promise<void> {
  const left = Math.ceil(latest - performance.now());
  if (left <= 0) throw busy();
  await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(left)}, true)`;
}

async function tryLock(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isLocked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext(${MERGES_LOCK})) AS "isLocked"`;
  return row?.isLocked === true;
}

const busy = () => new AppError('busy', [{ path: '', key: 'merges.busy' }]);
