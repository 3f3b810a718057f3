import { createBatchedCounts } from '@/lib/batched-counts';
import type { CountedPage } from './counted-page';

/** Views of a page that were counted in one quarter of an hour, from which a day begins in every time zone. */
export interface Views {
  page: CountedPage;
  /** From whose pages its readers came; empty where nothing was said. */
  host: string;
  /** Quarters of an hour since 1970. */
  quarter: number;
  count: number;
}

export const QUARTER_MS = 15 * 60_000;

const MAX_KEYS = 20_000;
const MAX_LETTERS = 4_000_000;

/** Counts views in memory and hands them over to `store` every few seconds. What is too much is left out. */
export function createViewCounter(
  store: (views: Views[]) => Promise<void>,
  onFailure: (error: unknown) => void,
  intervalMs?: number,
) {
  const { add, stop } = createBatchedCounts({
    ...{ onFailure, intervalMs, maxKeys: MAX_KEYS, maxLetters: MAX_LETTERS },
    store: (counts) => store(counts.map(([key, count]) => ({ ...(JSON.parse(key) as Views), count }))),
  });
  return {
    record(page: CountedPage, host: string, now = Date.now()): void {
      add(JSON.stringify({ page, host, quarter: Math.floor(now / QUARTER_MS) }));
    },
    stop,
  };
}
