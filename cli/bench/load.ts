/** One round of requests to one address. */
export interface Load {
  url: string;
  headers: Record<string, string>;
  seconds: number;
}

/** What a generator measured. Latencies in milliseconds. `failed` counts connection errors, timeouts and bad statuses. */
export interface LoadReport {
  requests: number;
  seconds: number;
  failed: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Open connections, each of which sends its next request as soon as the last one is answered. */
export const CONNECTIONS = 32;
