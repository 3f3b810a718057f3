import type { Tx } from '@/lib/db';
import { EVERYTHING } from '@/lib/public-changes/keys';
import { LAST_PRIORITY } from './send-due-purges';

/** Time in which another process of ours, which serves the pages of the former build, has been replaced. */
const TAKEOVER_S = 120;

/**
 * From now on every transaction that changes something for readers writes a purge. Purges all pages when those in the cache may be of
 * another origin: of another build of the site, of a database that was restored or exchanged, or from before purges were written.
 */
export async function switchPurgesOn(tx: Tx, build: string): Promise<void> {
  // The lock under which changes are stored: one that was stored before is covered by purging all pages, one after it writes a purge.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('public change'))`;
  const switched = await tx.$executeRaw`
    UPDATE "PurgeState" SET "isOn" = true, "origin" = current.origin
      FROM (SELECT concat_ws(' ', system.system_identifier, database.oid, ${build}::text) AS origin
              FROM pg_control_system() AS system, pg_database AS database
             WHERE database.datname = current_database()) AS current
     WHERE NOT "isOn" OR "PurgeState"."origin" <> current.origin`;
  if (switched === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Purge" ("keys", "priority", "dueAt")
    VALUES (ARRAY[${EVERYTHING}], 1, clock_timestamp()),
           (ARRAY[${EVERYTHING}], ${LAST_PRIORITY}, clock_timestamp() + make_interval(secs => ${TAKEOVER_S}))`;
}

/** From now on nothing is written, and what waits is dropped: without PURGE_URL it would wait for ever. */
export async function switchPurgesOff(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('public change'))`;
  const switched = await tx.$executeRaw`
    UPDATE "PurgeState" SET "isOn" = false, "failures" = 0, "failingSince" = NULL, "lastFailure" = NULL, "retryAt" = NULL
     WHERE "isOn"`;
  if (switched > 0) await tx.$executeRaw`DELETE FROM "Purge"`;
}
