-- Pictures and files that only something scheduled or an open release shows.
UPDATE "Media" SET "isUsed" = true
 WHERE NOT "isUsed" AND "id" IN (
   SELECT r."mediaId" FROM "RevisionMedia" r JOIN "ScheduledChange" s ON s."revisionId" = r."revisionId" WHERE s."open"
   UNION
   SELECT r."mediaId" FROM "RevisionMedia" r JOIN "ReleaseEdition" e ON e."revisionId" = r."revisionId" WHERE e."open");
