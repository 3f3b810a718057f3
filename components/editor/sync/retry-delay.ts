import type { Failure } from './types';

const FIRST_DELAY_MS = 1_000;
const MAX_DELAY_MS = 30_000;
/**
 * Longer than the first delays, because signing in happens in another tab, and returning to this one retries at once.
 */
const SIGNED_OUT_DELAY_MS = 15_000;

/** Milliseconds until the next try after `attempts` failures in a row: doubled each time up to 30 s. */
export function retryDelay(kind: Failure['kind'], attempts: number): number {
  return kind === 'signedOut' ? SIGNED_OUT_DELAY_MS : Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** attempts);
}
