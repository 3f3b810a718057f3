import { withBestBrotli } from './entry';
import type { Entry, Log } from './types';

export interface Upgrades {
  /** `isWanted` is asked when the turn comes: a page that was replaced or pushed out meanwhile is passed over. */
  enqueue(entry: Entry, isWanted: () => boolean, replace: (better: Entry) => void): void;
}

/**
 * Compresses stored pages better, one at a time, so that after a change of the whole site the threads stay free for the
 * renders that readers wait for.
 */
export function createUpgrades(log: Log): Upgrades {
  let queue: Promise<void> = Promise.resolve();
  const done = new WeakSet<Entry>();
  return {
    enqueue(entry, isWanted, replace) {
      if (entry.br === null || done.has(entry)) return;
      done.add(entry);
      queue = queue.then(async () => {
        if (!isWanted()) return;
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
