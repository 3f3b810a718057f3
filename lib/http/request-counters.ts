import type { ServerResponse } from 'node:http';
import type { Route } from './route-of';

/** `hit`: sent as it was stored. `miss`: a page or file that was not stored or not current. `none`: nothing that is cached. */
export type CacheResult = 'hit' | 'miss' | 'none';

/** By cache result and status class (`2xx`); classes without a request are absent. */
export type RequestCounts = Record<CacheResult, Record<string, number>>;

/** What a request was for, as operators tell requests apart. */
export type RequestKind = 'page' | 'file' | 'studio' | 'api' | 'health';

export interface CountedRequests {
  kind: RequestKind;
  cache: CacheResult;
  /** The class, such as `2xx`. */
  status: string;
  count: number;
}

const KINDS: readonly RequestKind[] = ['page', 'file', 'studio', 'api', 'health'];
const RESULTS: readonly CacheResult[] = ['hit', 'miss', 'none'];
/** Status classes from 1xx to 5xx, and 0xx for what is none. */
const CLASSES = 6;

const KIND_OF: Readonly<Record<Route, RequestKind>> = {
  ...{ home: 'page', reader: 'page', asset: 'file', media: 'file', studio: 'studio', api: 'api' },
  ...{ preview: 'studio', calendar: 'studio', health: 'health', ready: 'health', views: 'file' },
};

/**
 * Counts answered requests since the start of the process. Requests that are refused before they have an address (no Host,
 * an unknown expectation, bytes that are no request) are not counted. Counting is an addition in an array, because every reader's
 * request passes here.
 */
export class RequestCounters {
  readonly #counts = new Float64Array(KINDS.length * RESULTS.length * CLASSES);

  record(status: number, cache: CacheResult, route: Route): void {
    const group = KINDS.indexOf(KIND_OF[route]) * RESULTS.length + RESULTS.indexOf(cache);
    const index = group * CLASSES + (Math.trunc(status / 100) % CLASSES);
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
  }

  /** Records the status that is sent, whichever handler sends it; nothing when the client disconnects before. */
  recordWhenSent(response: ServerResponse, cache: CacheResult, route: Route): void {
    response.once('close', () => {
      if (response.headersSent) this.record(response.statusCode, cache, route);
    });
  }

  /** All that were counted, without those that never occurred. */
  list(): CountedRequests[] {
    const counted: CountedRequests[] = [];
    for (const [index, count] of this.#counts.entries()) {
      const group = Math.trunc(index / CLASSES);
      const kind = KINDS[Math.trunc(group / RESULTS.length)];
      const cache = RESULTS[group % RESULTS.length];
      if (count > 0 && kind && cache) counted.push({ kind, cache, status: `${index % CLASSES}xx`, count });
    }
    return counted;
  }

  snapshot(): RequestCounts {
    const counts: RequestCounts = { hit: {}, miss: {}, none: {} };
    for (const { cache, status, count } of this.list()) {
      counts[cache][status] = (counts[cache][status] ?? 0) + count;
    }
    return counts;
  }
}
