import type { Failure } from './types';

const FIRST = 1_000;
const LONGEST = 30_000;
/** Signing in again happens in another tab; coming back to this one asks at once. */
const SIGNED_OUT = 15_000;

/** Milliseconds until the next try, after so many that failed in a row. */
export function retryDelay(kind: Failure['kind'], attempts: number): number {
  return kind === 'signedOut' ? SIGNED_OUT : Math.min(LONGEST, FIRST * 2 ** attempts);
}
