import { withBestBrotli } from './entry';
import type { Entry, Log } from './types';

export interface RecompressionQueue {
  /** `isStored` is called when the turn comes: a page that was replaced or evicted meanwhile is skipped. */
  enqueue(entry: Entry, isStored: () => boolean, replace: (better: Entry) => void): void;
}

/**
 * Compresses stored pages better, one at a time, so that after a change of the whole site the threads remain free for the
 * renders that readers wait for.
 */
export function createRecompressionQueue(log: Log): RecompressionQueue {
  let queue: Promise<void> = Promise.resolve();
  const done = new WeakSet<Entry>();
  return {
    enqueue(entry, isStored, replace) {
      if (entry.br === null || done.has(entry)) return;
      done.add(entry);
      queue = queue.then(async () => {
        if (!isStored()) return;
        const better = await withBestBrotli(entry);
        done.add(better);
        replace(better);
      });
      queue = queue.catch((error: unknown) =>
        log.warn({ err: error }, 'A page could not be compressed better'),
      );
    },
  };
}
