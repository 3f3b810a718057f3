-- Events of urgent lines are found by what the lines said, and those of issues by the titles that the issues have today. The folding is that of
-- lib/i18n/fold.ts as far as SQL can have it.

SET LOCAL lock_timeout = '5s';

CREATE OR REPLACE FUNCTION pg_temp.folded(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(
    regexp_replace(lower(normalize($1, NFKC)), '[\u0640\u064B-\u065F\u0670\u200B-\u200F\u202A-\u202E\u2066-\u2069]', '', 'g'),
    'أإآٱؤئىةپچگک٠١٢٣٤٥٦٧٨٩', 'ااااوييهبجكك0123456789'
  )
$$;

UPDATE "AuditEvent" SET "words" = left(pg_temp.folded("data"->>'text'), 2000)
WHERE "subjectType" = 'urgent' AND "words" = '' AND "data"->>'text' <> '';

WITH titled AS MATERIALIZED (
  SELECT "id"::text AS "id", trim(pg_temp.folded(concat_ws(' ', nullif("titleAr", ''), nullif("titleEn", '')))) AS "words" FROM "Issue"
)
UPDATE "AuditEvent" event SET "words" = left(concat_ws(' ', nullif(event."words", ''), titled."words"), 2000)
FROM titled
WHERE event."subjectType" = 'issue' AND event."subjectId" = titled."id"
  AND titled."words" <> '' AND position(titled."words" IN event."words") = 0;
