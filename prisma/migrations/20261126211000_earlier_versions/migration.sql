-- The versions of everything that was published so far. A migration of its own, because the one before it locks readers out of "Publication" until it
-- commits, and this one writes every row.

SET LOCAL lock_timeout = '5s';

-- Every publishing so far froze a revision of its own; the version takes its id, so that every run of this makes the same rows. A version ended
-- when the next one followed, or before that when the edition was withdrawn, which the audit log knows.
INSERT INTO "PublicationVersion" ("id", "editionId", "number", "revisionId", "publishedById", "publishedAt", "endedAt")
SELECT revision."id", revision."editionId",
  row_number() OVER (PARTITION BY revision."editionId" ORDER BY revision."number"),
  revision."id", revision."createdById", revision."createdAt",
  CASE WHEN publication."revisionId" = revision."id" THEN NULL
  ELSE coalesce(
    least(
      lead(revision."createdAt") OVER (PARTITION BY revision."editionId" ORDER BY revision."number"),
      (SELECT min(event."at") FROM "AuditEvent" event
       WHERE event."subjectType" = 'entry' AND event."subjectId" = edition."entryId"::text AND event."at" >= revision."createdAt"
         AND event."action" = 'edition.unpublished' AND event."locale" = edition."locale")),
    edition."updatedAt")
  END
FROM "Revision" revision
JOIN "Edition" edition ON edition."id" = revision."editionId"
LEFT JOIN "Publication" publication ON publication."editionId" = revision."editionId"
WHERE revision."reason" = 'published' OR publication."revisionId" = revision."id";

-- What readers see is not changed by this, so that no page is rendered again.
ALTER TABLE "Publication" DISABLE TRIGGER USER;
UPDATE "Publication" publication SET "versionId" = version."id"
FROM "PublicationVersion" version
WHERE version."editionId" = publication."editionId" AND version."revisionId" = publication."revisionId";
ALTER TABLE "Publication" ENABLE TRIGGER USER;
