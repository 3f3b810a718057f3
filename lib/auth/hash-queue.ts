import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';

/**
 * How many hashes run at once. Each keeps a core busy for tens of milliseconds, and a thread of the four that also read files and compress
 * pages: one core stays free for readers where there are several.
 */
export const HASH_CONCURRENCY = Math.max(1, Math.min(2, availableParallelism() - 1));

// Kept on globalThis because Next bundles this module more than once, and the limit is one for the process.
const globals = globalThis as { markazHashQueue?: PQueue };
globals.markazHashQueue ??= new PQueue({ concurrency: HASH_CONCURRENCY });
const queue = globals.markazHashQueue;

/** Runs a hash when it is its turn. How many may wait is the caller's concern (lib/sign-in/attempt-queue.ts). */
export function queueHash<T>(work: () => Promise<T>): Promise<T> {
  return queue.add(work, { throwOnTimeout: true });
}
