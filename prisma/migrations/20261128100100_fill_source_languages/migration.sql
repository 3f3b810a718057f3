-- Names the language in which each piece was begun. No trigger of the table follows the column, and only rows are locked, in the order in which everybody
-- locks entries: readers notice nothing, and whoever writes a piece meanwhile waits. A second language that the previous build has added since the column
-- exists was taken for the first one, and is put right.

SET LOCAL lock_timeout = '5s';

WITH begun AS MATERIALIZED (
  SELECT DISTINCT ON ("entryId") "entryId", "locale" FROM "Edition" ORDER BY "entryId", "createdAt", "locale"
), waiting AS MATERIALIZED (
  SELECT entry."id" FROM "Entry" entry JOIN begun ON begun."entryId" = entry."id"
  WHERE entry."sourceLocale" IS DISTINCT FROM begun."locale"
  ORDER BY entry."id" FOR NO KEY UPDATE OF entry
)
UPDATE "Entry" entry SET "sourceLocale" = begun."locale"
FROM waiting JOIN begun ON begun."entryId" = waiting."id"
WHERE entry."id" = waiting."id" AND entry."sourceLocale" IS DISTINCT FROM begun."locale";
