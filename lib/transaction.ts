import { setTimeout as pause } from 'node:timers/promises';
import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { RESPONSE_TIMEOUT_MS } from '@/lib/database/limited-client';
import { recordDatabaseFailure } from '@/lib/database/record-database-failure';
import { CONNECT_TIMEOUT_MS, db, type Tx } from './db';

// Handlers name the type too, and may not import the database's client.
export type { Tx };

const TRANSACTION_TIMEOUT_MS = 20_000;
const MAX_RUNS = 4;
/** The longest wait before the second run; doubled before each one after it. */
const MAX_PAUSE_MS = 100;

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
 * again, up to three times, so `work` changes nothing but the database.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let run = 1; ; run += 1) {
    try {
      return await runOnce(work);
    } catch (error) {
      if (run === MAX_RUNS || findDatabaseFailure(error) !== 'conflict') throw error;
      // Run at once, it could lock the first row again before the other transaction wakes up, and both would wait for each other anew.
      await pause(MAX_PAUSE_MS * 2 ** (run - 1) * (0.5 + Math.random() / 2));
    }
  }
}
