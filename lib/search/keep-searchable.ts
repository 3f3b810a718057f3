import { setTimeout } from 'node:timers/promises';
import { log } from '@/lib/log';
import { followRenames } from './follow-renames';
import { indexPublications } from './index-publications';
import { refreshTerms } from './refresh-terms';

/** How soon a piece is found by another name of its author. A look at an empty table takes less than a millisecond. */
const PAUSE_MS = 3_000;

/**
 * Writes in the background what older versions and renames have left to be written, until it is stopped. Pieces are found meanwhile by what
 * was written before. Several processes may do so at once.
 */
export function keepSearchable(pauseMs = PAUSE_MS): { stop(): Promise<void> } {
  const shutdown = new AbortController();
  const isShuttingDown = () => shutdown.signal.aborted;
  const run = async () => {
    await attempt('The publications of an older version could not be made searchable', async () => {
      await refreshTerms();
      const count = await indexPublications({ isShuttingDown });
      if (count > 0) log.info({ count }, 'Made publications searchable that were not');
    });
    while (!isShuttingDown()) {
      await attempt('New names could not be made searchable', () => followRenames({ isShuttingDown }));
      await setTimeout(pauseMs, undefined, { signal: shutdown.signal, ref: false }).catch(() => {});
    }
  };
  const running = run();
  return {
    async stop() {
      shutdown.abort();
      await running;
    },
  };
}

async function attempt(message: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch((err: unknown) => log.error({ err }, message));
}
