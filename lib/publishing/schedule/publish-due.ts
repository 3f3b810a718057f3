import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { isLockHeld } from '@/lib/database/is-lock-held';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { transaction } from '@/lib/transaction';
import { doChange, type Outcome } from './do-change';
import { recordFailure } from './record-failure';

const AT_ONCE = 50;

interface DueOptions {
  /** Ends the work after the change that is being made. */
  signal?: AbortSignal;
}

/**
 * Makes every change that is due by the clock of the database, each in a transaction of its own and the earlier first. Any number of processes may run
 * it at once, and be killed at any point: a change that is committed is done, and another is not. Answers how many were made here.
 */
export async function publishDue({ signal }: DueOptions = {}): Promise<number> {
  const passed: string[] = [];
  let count = 0;
  for (let due = await findDue(passed); due.length > 0; due = await findDue(passed)) {
    for (const id of due) {
      if (signal?.aborted) return count;
      passed.push(id);
      if ((await attempt(id)) === 'done') count += 1;
    }
  }
  return count;
}

async function findDue(passed: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ScheduledChange"
    WHERE "open" AND "failure" IS NULL AND "at" <= now() AND "id" <> ALL(${passed}::uuid[])
    ORDER BY "at", "id" LIMIT ${AT_ONCE}`;
  return rows.map(({ id }) => id);
}

/** One that fails keeps no other back, nor does one whose edition somebody holds: it is tried again by the next look. */
async function attempt(id: string): Promise<Outcome> {
  try {
    return await doOrRecord(id);
  } catch (err) {
    if (!isLockHeld(err)) throw err;
    log.warn({ err, scheduledChange: id }, 'A scheduled change waits, because somebody holds the same rows');
    return 'skipped';
  }
}

async function doOrRecord(id: string): Promise<Outcome> {
  try {
    return await transaction((tx) => doChange(tx, SYSTEM_ACTOR, id));
  } catch (err) {
    if (isLockHeld(err) || saysNothing(err)) throw err;
    log.error({ err, scheduledChange: id }, 'A scheduled change could not be made');
    await transaction((tx) => recordFailure(tx, id));
    return 'skipped';
  }
}

/**
 * Whether the database could do nothing at all. Other failures count as attempts, also those that may have passed by the next look: a change that
 * asks too much of the database, or that ends in a deadlock each time, would be tried for ever.
 */
function saysNothing(error: unknown): boolean {
  return ['away', 'full', 'readOnly'].includes(findDatabaseFailure(error) ?? '');
}
