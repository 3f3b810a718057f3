import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';

/** A process that was away for longer drops its pages, as after a gap. */
const KEPT_DAYS = 7;

const AT_ONCE = 5_000;
const PAUSE_MS = 100;

/**
 * Deletes what every process has long read. Some rows at a time, so that no transaction is long; never the newest row, by whose number
 * the next one is counted and processes notice that a database was restored.
 */
export async function deleteOldChanges(): Promise<void> {
  for (;;) {
    const deleted = await db().$executeRaw`
      DELETE FROM "PublicChange" WHERE "number" = ANY (ARRAY(
        SELECT "number" FROM "PublicChange"
         WHERE "at" < clock_timestamp() - make_interval(days => ${KEPT_DAYS})
           AND "number" < (SELECT max("number") FROM "PublicChange")
         ORDER BY "number" LIMIT ${AT_ONCE}))`;
    if (deleted < AT_ONCE) return;
    await pause(PAUSE_MS);
  }
}
