import { setTimeout as pause } from 'node:timers/promises';

/** What a test has left in a transaction is ended with its database. */
const TIMEOUT_MS = 5_000;

/**
 * Closes what a test file has connected to its database. What reconnects by itself would go on trying in the process of the next files.
 * Loads no module that the file has not loaded.
 */
export async function closeConnections(): Promise<void> {
  const { markazFollowing, markazPools } = globalThis as {
    markazFollowing?: object;
    markazPools?: Map<string, object>;
  };
  if (markazFollowing) (await import('@/lib/presence/follow-editions')).stopFollowingEditions();
  if (!markazPools?.size) return;
  const { closeDb } = await import('@/lib/db');
  await Promise.race([closeDb(), pause(TIMEOUT_MS, undefined, { ref: false })]);
}
