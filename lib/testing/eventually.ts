import { vi } from 'vitest';

/** Longer than a busy machine takes for anything that a test waits for. What passes waits for no part of it. */
const TIMEOUT_MS = 30_000;
const INTERVAL_MS = 20;

/** Resolves with the result of `check` once it no longer throws. `vi.waitFor` alone gives up after a second. */
export function eventually<Result>(
  check: () => Result | Promise<Result>,
  { timeoutMs = TIMEOUT_MS, intervalMs = INTERVAL_MS } = {},
): Promise<Result> {
  return vi.waitFor(check, { timeout: timeoutMs, interval: intervalMs });
}
