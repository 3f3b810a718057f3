import { withOwnConnection } from '@/lib/database/with-own-connection';
import { isoDate } from '@/lib/i18n/dates';
import type { Hit } from './hit-counter';

/**
 * Adds to the counts of redirects in one statement and in the order of their addresses, so that several processes wait for one another and never in a circle.
 * Counts of addresses without a redirect are left out.
 */
export async function storeHits(hits: readonly Hit[], now = new Date()): Promise<void> {
  await withOwnConnection((client) =>
    client.query(STATEMENT, [
      hits.map(({ path }) => path),
      hits.map(({ other }) => other),
      hits.map(({ count }) => count),
      isoDate(now),
    ]),
  );
}

const STATEMENT = `
  INSERT INTO "RedirectHits" ("fromPath", "count", "lastOn")
  SELECT coalesce(own."fromPath", beside."fromPath"), sum(hit."count"), $4::date
  FROM unnest($1::text[], $2::text[], $3::int[]) AS hit("path", "other", "count")
  LEFT JOIN "Redirect" own ON own."fromPath" = hit."path"
  LEFT JOIN "Redirect" beside ON beside."fromPath" = hit."other"
  WHERE coalesce(own."fromPath", beside."fromPath") IS NOT NULL
  GROUP BY 1 ORDER BY 1
  ON CONFLICT ("fromPath") DO UPDATE SET
    "count" = "RedirectHits"."count" + EXCLUDED."count",
    "lastOn" = greatest("RedirectHits"."lastOn", EXCLUDED."lastOn")`;
