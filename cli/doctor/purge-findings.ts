import type pg from 'pg';
import type { Env } from '@/lib/env';
import { sendPurge } from '@/lib/purges/send-purge';
import { type Finding, fault, ok, reasonOf, warning } from './finding';

/** No page has this surrogate key, so that nothing is forgotten: keys of pages are short hashes, or `all`. */
const UNUSED_KEY = 'doctor';

/** Purges take milliseconds (lib/purges/get-purge-status.ts). */
const LATE_AFTER_S = 5;

interface PurgeRow {
  isOn: boolean;
  waiting: number;
  isLate: boolean;
  lastFailure: string | null;
}

/** What waits for the cache in front, and whether the program and the database agree that there is one. */
export async function waitingPurgesFindings(client: pg.ClientBase, env: Env): Promise<Finding[]> {
  const { rows } = await client.query<PurgeRow>(
    `SELECT "isOn", "lastFailure", waiting.* FROM "PurgeState" CROSS JOIN
            (SELECT count(*)::int AS waiting,
                    coalesce(min("changedAt") < clock_timestamp() - make_interval(secs => ${LATE_AFTER_S}), false) AS "isLate"
               FROM "Purge" WHERE "priority" < 2) AS waiting`,
  );
  const { isOn = false, waiting = 0, isLate = false, lastFailure = null } = rows[0] ?? {};
  if (!isOn) return [];
  if (env.PURGE_URL.length === 0) {
    return [
      warning(
        'Another process of this newsroom has PURGE_URL, and here it is not set: set it for every process, or for none.',
      ),
    ];
  }
  if (!isLate) return [ok('No purge waits for the cache in front.')];
  return [
    fault(
      `${waiting} changes wait for the cache in front, where readers get the former text${lastFailure ? ` (${lastFailure})` : ''}: see that it runs and that PURGE_URL is its address.`,
    ),
  ];
}

/** Whether each cache confirms a purge. */
export async function purgeUrlFindings({ PURGE_URL }: Env): Promise<Finding[]> {
  return Promise.all(
    PURGE_URL.map(async (url) => {
      const address = `${url.protocol}//${url.host}${url.pathname}`;
      try {
        await sendPurge([url], [UNUSED_KEY]);
        return ok(`The cache at ${address} confirms purges.`);
      } catch (error) {
        return fault(
          `The cache at ${address} confirms no purge (${reasonOf(Reflect.get(Object(error), 'reason') ?? error)}): see that it runs, and that it lets this machine purge.`,
        );
      }
    }),
  );
}
