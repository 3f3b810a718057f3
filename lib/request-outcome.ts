import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseFailure } from '@/lib/database/find-database-failure';

/** What the code that answers a request reports to the handler around it, which sees nothing but a status. */
export interface RequestOutcome {
  /** Why the database failed, if it did. */
  databaseFailure: DatabaseFailure | null;
  /** A server action was called, so that the request could be parsed. */
  hasCalledAction: boolean;
}

// Kept on globalThis because Next bundles its own copies of this module.
const globals = globalThis as { markazRequestOutcome?: AsyncLocalStorage<RequestOutcome> };
globals.markazRequestOutcome ??= new AsyncLocalStorage();
const outcomes = globals.markazRequestOutcome;

/** Runs the code that answers a request. `outcome` is filled in while it runs. */
export function observeOutcome<T>(outcome: RequestOutcome, answer: () => T): T {
  return outcomes.run(outcome, answer);
}

/** The outcome of the current request so far; undefined outside of one. */
export function currentOutcome(): Readonly<RequestOutcome> | undefined {
  return outcomes.getStore();
}

export function recordRequestFailure(failure: DatabaseFailure): void {
  const outcome = outcomes.getStore();
  if (outcome) outcome.databaseFailure = failure;
}

export function recordActionCall(): void {
  const outcome = outcomes.getStore();
  if (outcome) outcome.hasCalledAction = true;
}
