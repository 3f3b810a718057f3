/** How often something was counted since the last time this was stored. */
export type Count = readonly [key: string, count: number];

export interface BatchedCountsOptions {
  store(counts: Count[]): Promise<void>;
  onFailure(error: unknown): void;
  intervalMs?: number;
  /** What is kept while the database is away; of more, what comes first. */
  maxKeys: number;
  /** Of all keys together, because clients choose how long one is. */
  maxLetters: number;
}

const INTERVAL_MS = 10_000;

/**
 * Counts in memory, without a write for each: what was gathered is stored every ten seconds and at the end of the process. A process that is lost
 * takes the counts of these seconds with it.
 */
export function createBatchedCounts(options: BatchedCountsOptions) {
  const { store, onFailure, intervalMs = INTERVAL_MS, maxKeys, maxLetters } = options;
  const counts = new Map<string, number>();
  let letters = 0;
  let storing: Promise<void> = Promise.resolve();
  let isStoring = false;

  function add(key: string, count = 1): void {
    const known = counts.get(key);
    if (known === undefined) {
      if (counts.size >= maxKeys || letters + key.length > maxLetters) return;
      letters += key.length;
    }
    counts.set(key, (known ?? 0) + count);
  }

  async function storeAll(): Promise<void> {
    const taken = [...counts];
    counts.clear();
    letters = 0;
    if (taken.length === 0) return;
    try {
      await store(taken);
    } catch (error) {
      for (const [key, count] of taken) add(key, count);
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
    add,
    async stop(): Promise<void> {
      clearInterval(timer);
      await storing;
      await flush();
    },
  };
}
