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

const FLUSH_MS = 10_000;

/** Addresses that are kept while the database is away. There are no more than redirects. */
const MAX_PATHS = 100_000;
/** Of all these addresses together, because whoever invents one chooses how long it is. */
const MAX_LETTERS = 5_000_000;

/**
 * Counts how often this process has led readers on, without a write for each: what was gathered is stored every ten seconds and at the end of the process.
 * A process that is lost takes the counts of these seconds with it. What browsers and caches in front remember is not counted.
 */
export function createHitCounter(
  store: (hits: Hit[]) => Promise<void>,
  onFailure: (error: unknown) => void,
  intervalMs = FLUSH_MS,
) {
  const counts = new Map<string, number>();
  let letters = 0;
  let storing: Promise<void> = Promise.resolve();
  let isStoring = false;

  function add(path: string, count: number): void {
    const known = counts.get(path);
    if (known === undefined) {
      if (counts.size >= MAX_PATHS || letters + path.length > MAX_LETTERS) return;
      letters += path.length;
    }
    counts.set(path, (known ?? 0) + count);
  }

  async function storeAll(): Promise<void> {
    const taken = [...counts];
    counts.clear();
    letters = 0;
    if (taken.length === 0) return;
    try {
      await store(taken.map(([path, count]) => ({ path, other: bothPrefixes(path)[1] ?? path, count })));
    } catch (error) {
      for (const [path, count] of taken) add(path, count);
      onFailure(error);
    }
  }

  function flush(): Promise<void> {
    if (isStoring) return storing;
    isStoring = true;
    storing = storeAll().finally(() => {
      isStoring = false;
    });
    return storing;
  }

  const timer = setInterval(() => void flush(), intervalMs).unref();
  return {
    /** `target` is a request target that was answered with a redirect. */
    record(target: string): void {
      const path = pathOf(target);
      if (path.length <= REDIRECT_PATH_MAX) add(path, 1);
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await storing;
      await flush();
    },
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
