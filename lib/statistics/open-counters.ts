import type { Log } from '@/lib/page-cache/types';
import { createHitCounter } from '@/lib/redirects/hit-counter';
import { storeHits } from '@/lib/redirects/store-hits';
import { storeViews } from './store-views';
import { createViewCounter } from './view-counter';

export interface Counters {
  /** Redirects that readers follow. */
  redirected: ReturnType<typeof createHitCounter>;
  /** Pages that they open. */
  viewed: ReturnType<typeof createViewCounter>;
}

/** What the front process counts of its readers. */
export function openCounters(log: Log): Counters & { stop(): Promise<unknown> } {
  const redirected = createHitCounter(storeHits, (err) =>
    log.warn({ err }, 'What redirects were followed could not be stored yet'),
  );
  const viewed = createViewCounter(storeViews, (err) =>
    log.warn({ err }, 'Views of pages could not be stored yet'),
  );
  return { redirected, viewed, stop: () => Promise.all([redirected.stop(), viewed.stop()]) };
}
