import type { Tx } from '@/lib/db';

/** The lock of everything that merges records; whoever stores what names them shares it. */
export const MERGES_LOCK = 'merged records';

/**
 * Lets nobody merge people or topics before the commit, so that ids which name a record go on naming it. Called before entries and lists are
 * locked; others who only keep merges away do not wait.
 */
export async function keepMerges(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(${MERGES_LOCK}))`;
}
