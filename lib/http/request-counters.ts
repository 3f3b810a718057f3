import type { ServerResponse } from 'node:http';

/** `hit`: sent as it was stored. `miss`: a page or file that was not stored or not current. `none`: nothing that is cached. */
export type CacheResult = 'hit' | 'miss' | 'none';

/** By cache result and status class (`2xx`); classes without a request are absent. */
export type RequestCounts = Record<CacheResult, Record<string, number>>;

/**
 * Counts answered requests since the start of the process. Requests that are refused before they have an address (no Host,
 * an unknown expectation, bytes that are no request) are not counted.
 */
export class RequestCounters {
  readonly #counts: RequestCounts = { hit: {}, miss: {}, none: {} };

  record(status: number, result: CacheResult): void {
    const counts = this.#counts[result];
    const statusClass = `${Math.trunc(status / 100)}xx`;
    counts[statusClass] = (counts[statusClass] ?? 0) + 1;
  }

  /** Records the status that is sent, whichever handler sends it; nothing when the client disconnects before. */
  recordWhenSent(response: ServerResponse, result: CacheResult): void {
    response.once('close', () => {
      if (response.headersSent) this.record(response.statusCode, result);
    });
  }

  snapshot(): RequestCounts {
    return structuredClone(this.#counts);
  }
}
