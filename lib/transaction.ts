import { CONNECT_TIMEOUT_MS, db, RESPONSE_TIMEOUT_MS, type Tx } from './db';

// Handlers name the type too, and may not import the database's client.
export type { Tx };

const TRANSACTION_TIMEOUT_MS = 20_000;

/**
 * Runs a request's or a job's verbs as one database transaction: all of their changes are committed, or none. Verbs take the
 * transaction as their first argument, so that several of them can be combined. Isolation is read committed; each verb
 * locks the rows that it decides on.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, {
    timeout: TRANSACTION_TIMEOUT_MS,
    maxWait: CONNECT_TIMEOUT_MS + RESPONSE_TIMEOUT_MS,
  });
}
