-- Gives the events that there are the words by which they are found: names that they recorded, or else those that their subjects have today. Nobody
-- changes events, so that nobody waits. The folding is that of lib/i18n/fold.ts as far as SQL can have it.

SET LOCAL lock_timeout = '5s';

CREATE FUNCTION pg_temp.folded(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(
    regexp_replace(lower(normalize($1, NFKC)), '[\u0640\u064B-\u065F\u0670\u200B-\u200F\u202A-\u202E\u2066-\u2069]', '', 'g'),
    'أإآٱؤئىةپچگک٠١٢٣٤٥٦٧٨٩', 'ااااوييهبجكك0123456789'
  )
$$;

WITH named AS MATERIALIZED (
  SELECT 'entry' AS "type", "entryId"::text AS "id", string_agg("titleFolded", ' ') AS "words" FROM "Edition" GROUP BY "entryId"
  UNION ALL SELECT 'user', "id"::text, pg_temp.folded("nameAr" || ' ' || "nameEn") FROM "User"
  UNION ALL SELECT 'list', "id"::text, pg_temp.folded("nameAr" || ' ' || "nameEn") FROM "List"
  UNION ALL SELECT 'release', "id"::text, pg_temp.folded("name") FROM "Release"
), found AS (
  SELECT each."id", trim(concat_ws(' ',
    pg_temp.folded(concat_ws(' ', each."data"->>'nameAr', each."data"->>'nameEn', each."data"->'titles'->>'ar', each."data"->'titles'->>'en')),
    named."words",
    CASE WHEN each."subjectType" IN ('account', 'address') THEN lower(each."subjectId") END
  )) AS "words"
  FROM "AuditEvent" each LEFT JOIN named ON named."type" = each."subjectType" AND named."id" = each."subjectId"
  WHERE each."words" = ''
)
UPDATE "AuditEvent" event SET "words" = left(found."words", 2000)
FROM found WHERE found."id" = event."id" AND found."words" <> '';
