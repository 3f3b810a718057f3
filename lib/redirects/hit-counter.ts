import { createBatchedCounts } from '@/lib/batched-counts';
import { splitFeedPath, splitIssuePath } from '@/lib/i18n/addresses';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { parseOldAddress } from '@/lib/i18n/old-address';
import { REDIRECT_PATH_MAX } from './site-path';

/** How often readers were led on since the last time this was stored, by the address as `Redirect` may hold it and its other spelling. */
export interface Hit {
  path: string;
  /** The same path under the other language, whose redirect answers it too; itself where there is none. */
  other: string;
  count: number;
}

/** There are no more redirects. */
const MAX_PATHS = 100_000;
const MAX_LETTERS = 5_000_000;

/** Counts how often this process has led readers on. What browsers and caches in front remember is not counted. */
export function createHitCounter(
  store: (hits: Hit[]) => Promise<void>,
  onFailure: (error: unknown) => void,
  intervalMs?: number,
) {
  const { add, stop } = createBatchedCounts({
    ...{ onFailure, intervalMs, maxKeys: MAX_PATHS, maxLetters: MAX_LETTERS },
    store: (counts) =>
      store(counts.map(([path, count]) => ({ path, other: bothPrefixes(path)[1] ?? path, count }))),
  });
  return {
    /** `target` is a request target that was answered with a redirect. */
    record(target: string): void {
      const path = pathOf(target);
      if (path.length <= REDIRECT_PATH_MAX) add(path);
    },
    stop,
  };
}

/** As lib/rendering/locate-target.ts finds its way: a feed moves with its list, and an issue with its series. */
function pathOf(target: string): string {
  const path = decodeURIComponent(target.split('?', 1)[0] ?? target).normalize('NFC');
  return parseOldAddress(path)?.path ?? seriesOf(listOf(path));
}

function listOf(path: string): string {
  let list = path;
  for (let feed = splitFeedPath(list); feed; feed = splitFeedPath(list)) list = feed.listPath;
  return list;
}

const seriesOf = (path: string) => splitIssuePath(path)?.seriesPath ?? path;
