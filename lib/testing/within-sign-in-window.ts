import { setTimeout as pause } from 'node:timers/promises';

/** The limits of signing in count in windows of the clock: 15 minutes, from a quarter of an hour on. */
const WINDOW_MS = 15 * 60_000;
/** Longer than a test takes on a busy machine. */
const NEEDED_MS = 30_000;

/** Resolves when a test that begins now does not end in the next window. */
export async function withinSignInWindow(): Promise<void> {
  const leftMs = WINDOW_MS - (Date.now() % WINDOW_MS);
  if (leftMs < NEEDED_MS) await pause(leftMs);
}
