import PQueue from 'p-queue';
import { AppError } from '@/lib/errors';

/** Attempts at once. Each uses a database connection of the studio's ten, and most of its time waits for the hash. */
const CONCURRENCY = 3;

/** Attempts that may wait, which takes some seconds. More attempts of known devices may wait, and they go first. */
const MAX_WAITING = { unknown: 60, known: 120 };
const PRIORITY = { unknown: 0, known: 1 };

// Kept on globalThis because Next bundles this module more than once, and the limit is one for the process.
const globals = globalThis as { markazSignInQueue?: PQueue };
globals.markazSignInQueue ??= new PQueue({ concurrency: CONCURRENCY });
const queue = globals.markazSignInQueue;

/**
 * Runs a sign-in attempt when it is its turn, so that a flood of them leaves the processor to readers and the database connections to
 * editors. Throws `too_many` at once when so many wait that this one would wait for too long.
 */
export function queueAttempt<T>(visitor: keyof typeof MAX_WAITING, work: () => Promise<T>): Promise<T> {
  if (queue.size >= MAX_WAITING[visitor]) throw new AppError('too_many', [{ path: '', key: 'auth.busy' }]);
  return queue.add(work, { priority: PRIORITY[visitor], throwOnTimeout: true });
}
