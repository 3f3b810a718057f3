-- The PDF files of published articles (lib/pdf). A row says that the file of this version is in the media storage, under the publication's
-- id. Pages name the file only while it is of what they show.
SET LOCAL lock_timeout = '5s';

CREATE TABLE "PublicationPdf" (
  "publicationId" UUID           NOT NULL,
  -- What it was made of.
  "revisionId"    UUID           NOT NULL,
  "versionId"     UUID,
  -- Names the file in the storage; never the same twice.
  "fileName"      TEXT           NOT NULL,
  "byteSize"      INTEGER        NOT NULL,
  -- PDF_VERSION of the build that made it (lib/pdf/pdf-content.ts).
  "version"       INTEGER        NOT NULL,
  "madeAt"        TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "PublicationPdf_pkey" PRIMARY KEY ("publicationId"),
  CONSTRAINT "PublicationPdf_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PublicationPdf_version_idx" ON "PublicationPdf" ("version");

-- A key of its own, because lists do not show the file. That of a withdrawn publication goes with it.
CREATE FUNCTION public.collect_publication_pdf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('pdf:' || CASE TG_OP WHEN 'DELETE' THEN OLD."publicationId" ELSE NEW."publicationId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "PublicationPdf"
  FOR EACH ROW EXECUTE FUNCTION public.collect_publication_pdf();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "PublicationPdf"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

-- Publications whose file is still to be made, written by triggers, so that nothing that publishes waits for it or can forget it. No
-- foreign key: it would lock the publication, in another order than publishing does.
CREATE TABLE "PdfRequest" (
  "publicationId" UUID           NOT NULL,
  "requestedAt"   TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  -- Attempts that failed.
  "failures"      INTEGER        NOT NULL DEFAULT 0,
  -- Before this it is not made, or not tried again.
  "dueAt"         TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "PdfRequest_pkey" PRIMARY KEY ("publicationId")
);
CREATE INDEX "PdfRequest_requestedAt_publicationId_idx" ON "PdfRequest" ("requestedAt", "publicationId");

CREATE FUNCTION public.request_pdf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PdfRequest" ("publicationId", "dueAt") VALUES (NEW."id", clock_timestamp() + interval '3 seconds')
    ON CONFLICT ("publicationId") DO UPDATE
    SET "requestedAt" = excluded."requestedAt", "failures" = 0, "dueAt" = excluded."dueAt";
  RETURN NULL;
END $$;
CREATE TRIGGER request_pdf_of_new AFTER INSERT ON "Publication"
  FOR EACH ROW WHEN (NEW."kind" = 'article' AND NEW."hasPage") EXECUTE FUNCTION public.request_pdf();
CREATE TRIGGER request_pdf AFTER UPDATE OF "revisionId", "versionId", "hasPage" ON "Publication"
  FOR EACH ROW WHEN (NEW."kind" = 'article' AND NEW."hasPage"
    AND (OLD."revisionId", OLD."versionId", OLD."hasPage") IS DISTINCT FROM (NEW."revisionId", NEW."versionId", NEW."hasPage"))
  EXECUTE FUNCTION public.request_pdf();

-- The pictures of a piece may be ready only after it was published, and may be replaced or described anew.
CREATE FUNCTION public.request_pdfs_of_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- What was replaced is not sent to anybody any more.
  IF OLD."contentHash" IS DISTINCT FROM NEW."contentHash" THEN
    DELETE FROM "PublicationPdf" f USING "PublicationMedia" m WHERE m."mediaId" = NEW."id" AND f."publicationId" = m."publicationId";
  END IF;
  INSERT INTO "PdfRequest" ("publicationId", "dueAt")
    SELECT p."id", clock_timestamp() + interval '3 seconds'
      FROM "PublicationMedia" m JOIN "Publication" p ON p."id" = m."publicationId"
     WHERE m."mediaId" = NEW."id" AND p."kind" = 'article' AND p."hasPage"
     ORDER BY p."id"
    ON CONFLICT ("publicationId") DO UPDATE
    SET "requestedAt" = excluded."requestedAt", "failures" = 0, "dueAt" = excluded."dueAt";
  RETURN NULL;
END $$;
CREATE TRIGGER request_pdfs AFTER UPDATE OF "contentHash", "state", "altAr", "altEn", "decorative" ON "Media"
  FOR EACH ROW WHEN (NEW."state" = 'ready' AND
    (OLD."contentHash", OLD."state", OLD."altAr", OLD."altEn", OLD."decorative")
      IS DISTINCT FROM (NEW."contentHash", NEW."state", NEW."altAr", NEW."altEn", NEW."decorative"))
  EXECUTE FUNCTION public.request_pdfs_of_media();

SELECT pgboss.create_queue('make-pdfs', '{"policy": "short"}');
