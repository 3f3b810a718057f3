import { AppError } from '@/lib/errors';

/** How long one request may keep the newsroom busy with applying its steps, in seconds. */
const LIMIT = 1;

/**
 * To be called before every piece of work: throws AppError('too_large') once a second has gone by since the budget was
 * made. `now` is a clock in milliseconds.
 */
export function timeBudget(now: () => number): () => void {
  const end = now() + LIMIT * 1_000;
  return () => {
    if (now() < end) return;
    throw new AppError('too_large', [
      { path: 'steps', key: 'document.takesTooLong', params: { limit: LIMIT } },
    ]);
  };
}
