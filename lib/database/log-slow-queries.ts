import type { QueryObserver } from './observed-connection';

/** Lines of one pool and minute; an outage makes every query slow, and its log needs no line for each. */
const MAX_LINES = 10;
const INTERVAL_MS = 60_000;

/** Generated statements with many columns are longer, and their beginnings tell them apart. */
const MAX_STATEMENT_LENGTH = 1_000;

export interface SlowQueryOptions {
  /** The connections that the query used. */
  pool: string;
  /** A query that takes this long is slow; 0 logs none. */
  limitMs: number;
  log: { warn(details: object, message: string): void };
}

function shortened(statement: string): string {
  const line = statement.replace(/\s+/g, ' ').trim();
  return line.length > MAX_STATEMENT_LENGTH ? `${line.slice(0, MAX_STATEMENT_LENGTH)}…` : line;
}

/** Logs the text and the duration of slow queries. Those beyond the limit of a minute are counted, and the count is logged at its end. */
export function logSlowQueries({ pool, limitMs, log }: SlowQueryOptions): QueryObserver {
  let lines = 0;
  let unlogged = 0;
  const startMinute = () =>
    setTimeout(() => {
      if (unlogged > 0) log.warn({ pool, count: unlogged }, 'More queries were slow than are logged');
      lines = 0;
      unlogged = 0;
    }, INTERVAL_MS).unref();

  return (statement, durationMs) => {
    if (limitMs === 0 || durationMs < limitMs) return;
    if (lines === 0) startMinute();
    if (lines === MAX_LINES) {
      unlogged += 1;
      return;
    }
    lines += 1;
    log.warn(
      { pool, durationMs: Math.round(durationMs), statement: shortened(statement) },
      'A query was slow',
    );
  };
}
