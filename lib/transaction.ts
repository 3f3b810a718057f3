import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { RESPONSE_TIMEOUT_MS } from '@/lib/database/limited-client';
import { recordDatabaseFailure } from '@/lib/database/record-database-failure';
import { CONNECT_TIMEOUT_MS, db, type Tx } from './db';

// Handlers name the type too, and may not import the database's client.
export type { Tx };

const TRANSACTION_TIMEOUT_MS = 20_000;

async function runOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db().$transaction(work, {
      timeout: TRANSACTION_TIMEOUT_MS,
      maxWait: CONNECT_TIMEOUT_MS + RESPONSE_TIMEOUT_MS,
    });
  } catch (error) {
    // The transaction's own queries record their failures. BEGIN and COMMIT are recorded here.
    recordDatabaseFailure(error);
    throw error;
  }
}

/**
 * Runs a request's or a job's verbs as one database transaction: all of their changes are committed, or none. Verbs take the
 * transaction as their first argument, so that several of them can be combined. Isolation is read committed; each verb
 * locks the rows that it decides on. A transaction that PostgreSQL ends because it and another one wait for each other is run
 * once more, so `work` changes nothing but the database.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await runOnce(work);
  } catch (error) {
    if (findDatabaseFailure(error) !== 'conflict') throw error;
    return runOnce(work);
  }
}
