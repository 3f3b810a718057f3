-- The short address /e/{number} of a withdrawn entry answers 410 from a row of "Redirect", as every other withdrawn address does,
-- so that no request of a reader reads drafts. From now on unpublishing writes these rows; this adds those of the past.
INSERT INTO "Redirect" ("id", "fromPath", "status")
SELECT gen_random_uuid(), '/e/' || entry."number", 410
FROM "Entry" entry
WHERE EXISTS (SELECT FROM "Edition" edition WHERE edition."entryId" = entry."id" AND edition."state" = 'unpublished')
  AND NOT EXISTS (SELECT FROM "Publication" publication WHERE publication."entryId" = entry."id")
ON CONFLICT ("fromPath") DO NOTHING;
