import { whenOverdue } from './when-overdue';

export interface ProbeOptions {
  /** A question that takes longer counts as unanswered. Milliseconds. */
  timeoutMs?: number;
  /** How long a positive answer is reused for later callers. Milliseconds. */
  freshMs?: number;
}

/**
 * Returns a function that resolves to whether `ask` succeeds. A rejection and a timeout both count as no. Callers share one open
 * question, so that any number of readiness checks adds at most one query to the database's queue.
 */
export function createProbe(
  ask: () => Promise<unknown>,
  { timeoutMs = 2_000, freshMs = 500 }: ProbeOptions = {},
): () => Promise<boolean> {
  let open: Promise<boolean> | null = null;
  let answeredAt = Number.NEGATIVE_INFINITY;

  function askOnce(): Promise<boolean> {
    return new Promise((resolve) => {
      const limit = whenOverdue(timeoutMs, () => resolve(false));
      const settle = (isAnswered: boolean) => {
        limit.stop();
        if (isAnswered) answeredAt = performance.now();
        open = null;
        resolve(isAnswered);
      };
      ask().then(
        () => settle(true),
        () => settle(false),
      );
    });
  }

  return async () => {
    if (performance.now() - answeredAt < freshMs) return true;
    open ??= askOnce();
    return open;
  };
}
