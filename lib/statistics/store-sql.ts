/** Hosts that are kept of a day: of the whole site in a language, and of a piece. What comes from others is kept without a host. */
export const SITE_HOSTS_MAX = 200;
export const PIECE_HOSTS_MAX = 30;

/** Finds the days of views in the institute's zone and the pieces that were read, and locks these in the order of their ids. */
export const LOCATE = `
  WITH given AS (
    SELECT v.*, (to_timestamp(v."quarter" * 900) AT TIME ZONE
      coalesce((SELECT "value" ->> 'timeZone' FROM "Setting" WHERE "key" = 'regional'), $2))::date::text AS "day"
    FROM jsonb_to_recordset($1::jsonb) AS v("sort" text, "locale" "Locale", "kind" "EntryKind", "slugFolded" text, "host" text,
      "quarter" bigint, "count" int)
  ), found AS (
    SELECT g."day", g."locale", g."sort", g."host", g."count", p."entryId", p."locale" AS "pieceLocale"
    FROM given g CROSS JOIN LATERAL (
      SELECT p."entryId", p."locale" FROM "Publication" p
      WHERE p."slugFolded" = g."slugFolded" AND p."kind" = g."kind" AND p."locale" IN ('ar', 'en')
      ORDER BY p."locale" = g."locale" DESC LIMIT 1) p
    WHERE g."sort" = 'piece'
  ), locked AS MATERIALIZED (
    SELECT "id" FROM "Entry" WHERE "id" IN (SELECT "entryId" FROM found) ORDER BY "id" FOR KEY SHARE
  )
  SELECT f."day", f."locale", f."sort", f."host", f."count", f."entryId", f."pieceLocale"
  FROM found f JOIN locked l ON l."id" = f."entryId"
  UNION ALL
  SELECT g."day", g."locale", g."sort", g."host", g."count", NULL, NULL FROM given g WHERE g."sort" <> 'piece'`;

const LOCATED = `jsonb_to_recordset($1::jsonb) AS v("day" date, "locale" "Locale", "sort" text, "entryId" uuid,
  "pieceLocale" "Locale", "host" text, "count" int)`;

const add = (table: string, keys: string) =>
  `ON CONFLICT (${keys}) DO UPDATE SET "views" = "${table}"."views" + EXCLUDED."views"`;

export const KEEP_SITE = `
  INSERT INTO "SiteViews" ("day", "locale", "page", "views")
  SELECT v."day", v."locale", v."sort", sum(v."count") FROM ${LOCATED}
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 ${add('SiteViews', '"day", "locale", "page"')}`;

export const KEEP_PIECES = `
  INSERT INTO "PieceViews" ("entryId", "locale", "day", "views")
  SELECT v."entryId", v."pieceLocale", v."day", sum(v."count") FROM ${LOCATED} WHERE v."entryId" IS NOT NULL
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 ${add('PieceViews', '"entryId", "locale", "day"')}`;

export const KEEP_TOTALS = `
  INSERT INTO "PieceTotal" ("entryId", "locale", "views")
  SELECT v."entryId", v."pieceLocale", sum(v."count") FROM ${LOCATED} WHERE v."entryId" IS NOT NULL
  GROUP BY 1, 2 ORDER BY 1, 2 ${add('PieceTotal', '"entryId", "locale"')}`;

/**
 * Adds to the hosts of each group. A new host is kept while there are fewer than `max`; the most frequent of a batch come first. Two processes at once
 * may keep some more.
 */
function keepHosts(table: string, group: string[], from: string, max: number): string {
  const keys = group.join(', ');
  const same = (one: string, other: string) =>
    group.map((key) => `${one}.${key} = ${other}.${key}`).join(' AND ');
  return `
  INSERT INTO "${table}" (${keys}, "host", "views")
  SELECT ${keys}, CASE WHEN "isKnown" OR "present" + "rank" <= ${max} THEN "host" ELSE '' END AS "kept", sum("views")
  FROM (
    SELECT g.*, r."host" IS NOT NULL AS "isKnown",
      (SELECT count(*) FROM "${table}" o WHERE ${same('o', 'g')}) AS "present",
      row_number() OVER (PARTITION BY ${group.map((key) => `g.${key}`).join(', ')}, r."host" IS NULL
        ORDER BY g."views" DESC, g."host") AS "rank"
    FROM (${from}) g LEFT JOIN "${table}" r ON ${same('r', 'g')} AND r."host" = g."host"
  ) ranked
  GROUP BY ${keys}, "kept" ORDER BY ${keys}, "kept" ${add(table, `${keys}, "host"`)}`;
}

export const KEEP_SITE_REFERRERS = keepHosts(
  'SiteReferrers',
  ['"day"', '"locale"'],
  `SELECT v."day", v."locale", v."host", sum(v."count") AS "views" FROM ${LOCATED} WHERE v."host" <> '' GROUP BY 1, 2, 3`,
  SITE_HOSTS_MAX,
);

export const KEEP_PIECE_REFERRERS = keepHosts(
  'PieceReferrers',
  ['"entryId"', '"locale"', '"day"'],
  `SELECT v."entryId", v."pieceLocale" AS "locale", v."day", v."host", sum(v."count") AS "views" FROM ${LOCATED}
   WHERE v."host" <> '' AND v."entryId" IS NOT NULL GROUP BY 1, 2, 3, 4`,
  PIECE_HOSTS_MAX,
);
