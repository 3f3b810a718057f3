import { AppError } from '@/lib/errors';

/** How long the steps of one request may take to apply; all other requests of the process wait meanwhile. */
const LIMIT_SECONDS = 1;

/**
 * A function to call before every part of the work: it throws AppError('too_large') when more than LIMIT_SECONDS have
 * passed since the budget was made. `now` is a clock in milliseconds.
 */
export function timeBudget(now: () => number): () => void {
  const end = now() + LIMIT_SECONDS * 1_000;
  return () => {
    if (now() < end) return;
    throw new AppError('too_large', [
      { path: 'steps', key: 'document.takesTooLong', params: { limit: LIMIT_SECONDS } },
    ]);
  };
}
