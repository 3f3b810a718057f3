import type { PageStore } from './page-store-types';

const CONCURRENCY = 3;
const TIMEOUT_MS = 60_000;
const MAX_PAGES = 1_000;

/**
 * Has the pages ready that the readers of another process request most, before this one takes over from it. Ends after a time, because
 * pages that are missing are rendered when a reader requests them.
 */
export async function renderMostRead(store: PageStore, mostRead: readonly string[]): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const waiting = mostRead.slice(0, MAX_PAGES);
  const renderNext = async (): Promise<void> => {
    for (let target = waiting.shift(); target !== undefined && !signal.aborted; target = waiting.shift()) {
      await store.get(target, signal).catch(() => {});
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, renderNext));
}
