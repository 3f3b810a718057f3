import type { Log } from './types';

/** Call it for every page that is served although it may be out of date. */
export type StaleNotice = (key: string) => void;

const INTERVAL_MS = 60_000;
const MAX_NAMED_PAGES = 10;

/** Logs at most once a minute how many pages were served that may be out of date, and names a few of them. */
export function createStaleNotice(log: Log, now: () => number): StaleNotice {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  const pages = new Set<string>();
  return (key) => {
    count += 1;
    if (pages.size < MAX_NAMED_PAGES) pages.add(key);
    if (now() - last < INTERVAL_MS) return;
    log.warn({ served: count, pages: [...pages] }, 'Serving the last good pages, which may be out of date');
    last = now();
    count = 0;
    pages.clear();
  };
}
