-- Fills the columns that lists of pieces are ordered by. No trigger of the table follows them, and only rows are locked, in the order in which everybody
-- locks entries: readers notice nothing, and whoever writes a piece meanwhile waits. What was written since the columns exist has its values already.

SET LOCAL lock_timeout = '5s';

WITH waiting AS MATERIALIZED (
  SELECT entry."id" FROM "Entry" entry
  WHERE entry."titleOrderAr" = '' AND entry."titleOrderEn" = '' AND entry."publishedAt" = '0001-01-01 00:00:00 +00:00'
  ORDER BY entry."id" FOR NO KEY UPDATE
), editions AS (
  SELECT edition."entryId", min(edition."firstPublishedAt") AS "publishedAt",
    max(edition."titleFolded") FILTER (WHERE edition."locale" = 'ar') AS "ar",
    max(edition."titleFolded") FILTER (WHERE edition."locale" = 'en') AS "en"
  FROM "Edition" edition JOIN waiting ON waiting."id" = edition."entryId" GROUP BY edition."entryId"
)
UPDATE "Entry" entry
SET "titleOrderAr" = left(coalesce(nullif(editions."ar", ''), editions."en", ''), 100),
    "titleOrderEn" = left(coalesce(nullif(editions."en", ''), editions."ar", ''), 100),
    "publishedAt" = coalesce(editions."publishedAt", '0001-01-01 00:00:00 +00:00')
FROM editions
WHERE editions."entryId" = entry."id"
  AND entry."titleOrderAr" = '' AND entry."titleOrderEn" = '' AND entry."publishedAt" = '0001-01-01 00:00:00 +00:00';
