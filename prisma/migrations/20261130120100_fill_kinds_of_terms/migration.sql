-- Fills the kinds. Entries are locked in the order in which everybody locks them: readers notice nothing, and whoever publishes one meanwhile waits. What was
-- published since the column exists has its kind already.

SET LOCAL lock_timeout = '5s';

WITH waiting AS MATERIALIZED (
  SELECT entry."id", entry."kind" FROM "Entry" entry
  WHERE EXISTS (SELECT FROM "PublishedEntryTerm" term WHERE term."entryId" = entry."id" AND term."kind" IS NULL)
  ORDER BY entry."id" FOR NO KEY UPDATE
)
UPDATE "PublishedEntryTerm" term SET "kind" = waiting."kind"
FROM waiting WHERE waiting."id" = term."entryId" AND term."kind" IS NULL;
