import { DATABASE_DIGEST } from '@/lib/i18n/outages';
import { log } from '@/lib/log';
import { recordRequestFailure } from '@/lib/request-outcome';
import { type DatabaseFailure, findDatabaseFailure } from './find-database-failure';

const INTERVAL_MS = 60_000;

/** The failures of each kind that are not logged yet, while an interval runs. */
type Counts = Map<DatabaseFailure, { count: number; message: string }>;

// Kept on globalThis because Next bundles this module more than once.
const globals = globalThis as { markazDatabaseFailures?: Counts };
globals.markazDatabaseFailures ??= new Map();
const counts = globals.markazDatabaseFailures;

/** Prisma puts the reason on the last line, below the query. The driver's own reason is deeper. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n').at(-1)?.trim() ?? '';
}

function logCount(failure: DatabaseFailure, count: number, message: string): void {
  log.warn({ failure, count, reason: message }, 'The database could not do its work');
}

function logLater(failure: DatabaseFailure): void {
  setTimeout(() => {
    const counted = counts.get(failure);
    counts.delete(failure);
    if (!counted || counted.count === 0) return;
    logCount(failure, counted.count, counted.message);
    counts.set(failure, { count: 0, message: '' });
    logLater(failure);
  }, INTERVAL_MS).unref();
}

/** The first failure of a kind is logged at once, the next ones as a count once a minute, none with a stack trace. */
function logFailure(failure: DatabaseFailure, error: unknown): void {
  const counted = counts.get(failure);
  if (counted) {
    counted.count += 1;
    counted.message = reasonOf(error);
    return;
  }
  logCount(failure, 1, reasonOf(error));
  counts.set(failure, { count: 0, message: '' });
  logLater(failure);
}

/** An error that was thrown by one query and passes through a transaction is recorded once. */
const recorded = new WeakSet<object>();

/**
 * Records that a query failed because the database could not do its work: in the log, for the handler of the request, and on
 * the error itself as a `digest`, which Next passes on to the page. Other errors are left alone.
 */
export function recordDatabaseFailure(error: unknown): DatabaseFailure | null {
  const failure = findDatabaseFailure(error);
  if (failure === null || !(error instanceof Object) || recorded.has(error)) return failure;
  recorded.add(error);
  Object.assign(error, { digest: `${DATABASE_DIGEST}${failure}` });
  recordRequestFailure(failure);
  logFailure(failure, error);
  return failure;
}
