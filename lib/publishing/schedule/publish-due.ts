import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { isDatabaseAway } from '@/lib/database/is-database-away';
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
    const failure = findDatabaseFailure(err);
    // While the database is away, nothing can be said about any.
    if (failure !== 'busy' && failure !== 'conflict') throw err;
    log.warn(
      { err, scheduledChange: id },
      'A scheduled change waits, because the database was busy with the same rows',
    );
    return 'skipped';
  }
}

async function doOrRecord(id: string): Promise<Outcome> {
  try {
    return await transaction((tx) => doChange(tx, SYSTEM_ACTOR, id));
  } catch (err) {
    if (isDatabaseAway(err)) throw err;
    log.error({ err, scheduledChange: id }, 'A scheduled change could not be made');
    await transaction((tx) => recordFailure(tx, id));
    return 'skipped';
  }
}
