/** How sending purges to the cache in front goes. */
export interface PurgeStatus {
  /** Changes that the cache has not confirmed. */
  waiting: number;
  /** When the oldest of them was made. */
  oldestAt: Date | null;
  /** Null while the cache confirms. `reason` is a technical text such as `ECONNREFUSED`, `timeout` or `HTTP 405`. */
  failure: { since: Date; reason: string } | null;
}
