import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { isLockHeld } from '@/lib/database/is-lock-held';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { publishDueRelease } from '@/lib/releases/publish-due-release';
import { transaction } from '@/lib/transaction';
import { doChange, type Outcome } from './do-change';
import { type PlannedTable, recordFailure } from './record-failure';

const AT_ONCE = 50;

interface DueOptions {
  /** Ends the work after the change that is being made. */
  signal?: AbortSignal;
}

/** As the log says. */
const NAMES = { ScheduledChange: 'A scheduled change', Release: 'A planned release' };

/** A change of one edition, or a release. */
interface Due {
  id: string;
  table: PlannedTable;
}

/**
 * Makes every change and every release that is due by the clock of the database, each in a transaction of its own and the earlier first. Any number of
 * processes may run it at once, and be killed at any point: what is committed is done, and everything else is not. Answers how many were made here.
 */
export async function publishDue({ signal }: DueOptions = {}): Promise<number> {
  const passed: string[] = [];
  let count = 0;
  for (let due = await findDue(passed); due.length > 0; due = await findDue(passed)) {
    for (const each of due) {
      if (signal?.aborted) return count;
      passed.push(each.id);
      if ((await attempt(each)) === 'done') count += 1;
    }
  }
  return count;
}

async function findDue(passed: readonly string[]): Promise<Due[]> {
  return db().$queryRaw<Due[]>`
    SELECT * FROM (
      (SELECT "id", 'ScheduledChange' AS "table", "at" FROM "ScheduledChange"
        WHERE "open" AND "failure" IS NULL AND "at" <= now() AND "id" <> ALL(${passed}::uuid[])
        ORDER BY "at", "id" LIMIT ${AT_ONCE})
      UNION ALL
      (SELECT "id", 'Release' AS "table", "at" FROM "Release"
        WHERE "open" AND "failure" IS NULL AND "at" <= now() AND "id" <> ALL(${passed}::uuid[])
        ORDER BY "at", "id" LIMIT ${AT_ONCE})
    ) due ORDER BY "at", "id" LIMIT ${AT_ONCE}`;
}

/** One that fails keeps no other back, nor does one whose rows somebody holds: it is tried again by the next look. */
async function attempt(due: Due): Promise<Outcome> {
  try {
    return await doOrRecord(due);
  } catch (err) {
    if (!isLockHeld(err)) throw err;
    log.warn({ err, ...due }, `${NAMES[due.table]} waits, because somebody holds the same rows`);
    return 'skipped';
  }
}

async function doOrRecord(due: Due): Promise<Outcome> {
  const { id, table } = due;
  try {
    return await (table === 'Release'
      ? publishDueRelease(id)
      : transaction((tx) => doChange(tx, SYSTEM_ACTOR, id)));
  } catch (err) {
    if (isLockHeld(err) || saysNothing(err)) throw err;
    log.error({ err, ...due }, `${NAMES[table]} could not be made`);
    await transaction((tx) => recordFailure(tx, due));
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
