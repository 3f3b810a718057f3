import type { Tx } from '@/lib/db';

const LOCK = `hashtext('media files')`;

/** In the transaction of a backup: files that a row has named at this moment or later stay until it ends. */
export const KEEP_FILES = `SELECT pg_advisory_xact_lock_shared(${LOCK})`;

/**
 * Whether files that no row names any more may be deleted in this transaction. Not while a backup runs, because rows that it has saved
 * already may name them; whoever hears no tries again later. Nobody waits, so that neither a backup of hours nor another deletion keeps a
 * transaction open.
 */
export async function mayDeleteFiles(tx: Tx): Promise<boolean> {
  const [lock] = await tx.$queryRawUnsafe<{ isFree: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock(${LOCK}) AS "isFree"`,
  );
  return lock?.isFree === true;
}
