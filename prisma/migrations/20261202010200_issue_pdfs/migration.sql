-- The PDF files of whole issues (lib/pdf), one in each language that has pieces. A file is of what readers see only while nothing has
-- requested another one.
SET LOCAL lock_timeout = '5s';

CREATE TABLE "IssuePdf" (
  "issueId"     UUID           NOT NULL,
  "locale"      "Locale"       NOT NULL,
  -- Names the file in the storage; never the same twice.
  "fileName"    TEXT           NOT NULL,
  "byteSize"    INTEGER        NOT NULL,
  -- PDF_VERSION of the build that made it (lib/pdf/pdf-content.ts).
  "version"     INTEGER        NOT NULL,
  "madeAt"      TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "IssuePdf_pkey" PRIMARY KEY ("issueId", "locale"),
  CONSTRAINT "IssuePdf_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "IssuePdf_version_idx" ON "IssuePdf" ("version");

CREATE FUNCTION public.collect_issue_pdf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('term:' || CASE TG_OP WHEN 'DELETE' THEN OLD."issueId" ELSE NEW."issueId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "IssuePdf"
  FOR EACH ROW EXECUTE FUNCTION public.collect_issue_pdf();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "IssuePdf"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

-- As "PdfRequest", for issues. While there is one that hides, readers get no file: something in it has changed.
CREATE TABLE "IssuePdfRequest" (
  "issueId"     UUID           NOT NULL,
  "hides"       BOOLEAN        NOT NULL DEFAULT true,
  "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "failures"    INTEGER        NOT NULL DEFAULT 0,
  "dueAt"       TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "IssuePdfRequest_pkey" PRIMARY KEY ("issueId")
);
CREATE INDEX "IssuePdfRequest_requestedAt_issueId_idx" ON "IssuePdfRequest" ("requestedAt", "issueId");

-- Several pieces of an issue are often published one after the other. An issue that is being deleted is not there any more.
CREATE FUNCTION public.request_issue_pdf(VARIADIC ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "IssuePdfRequest" ("issueId", "dueAt")
    SELECT i."id", clock_timestamp() + interval '20 seconds' FROM "Issue" i WHERE i."id" = ANY (ids) ORDER BY i."id"
    ON CONFLICT ("issueId") DO UPDATE
    SET "hides" = true, "requestedAt" = excluded."requestedAt", "failures" = 0, "dueAt" = excluded."dueAt"
$$;

CREATE FUNCTION public.request_pdf_of_issue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN PERFORM public.request_issue_pdf(NEW."issueId");
  ELSIF TG_OP = 'DELETE' THEN PERFORM public.request_issue_pdf(OLD."issueId");
  ELSE PERFORM public.request_issue_pdf(OLD."issueId", NEW."issueId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER request_issue_pdf_of_new AFTER INSERT ON "Publication"
  FOR EACH ROW WHEN (NEW."issueId" IS NOT NULL) EXECUTE FUNCTION public.request_pdf_of_issue();
CREATE TRIGGER request_issue_pdf_of_gone AFTER DELETE ON "Publication"
  FOR EACH ROW WHEN (OLD."issueId" IS NOT NULL) EXECUTE FUNCTION public.request_pdf_of_issue();
CREATE TRIGGER request_issue_pdf AFTER UPDATE OF "issueId", "revisionId", "versionId", "hasPage" ON "Publication"
  FOR EACH ROW WHEN ((OLD."issueId" IS NOT NULL OR NEW."issueId" IS NOT NULL)
    AND (OLD."issueId", OLD."revisionId", OLD."versionId", OLD."hasPage")
      IS DISTINCT FROM (NEW."issueId", NEW."revisionId", NEW."versionId", NEW."hasPage"))
  EXECUTE FUNCTION public.request_pdf_of_issue();
CREATE TRIGGER request_issue_pdf AFTER INSERT OR UPDATE OR DELETE ON "IssueEntry"
  FOR EACH ROW EXECUTE FUNCTION public.request_pdf_of_issue();

CREATE FUNCTION public.request_own_pdf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.request_issue_pdf(NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER request_own_pdf AFTER UPDATE OF "number", "titleAr", "titleEn", "publishedOn", "coverId" ON "Issue"
  FOR EACH ROW WHEN ((OLD."number", OLD."titleAr", OLD."titleEn", OLD."publishedOn", OLD."coverId")
    IS DISTINCT FROM (NEW."number", NEW."titleAr", NEW."titleEn", NEW."publishedOn", NEW."coverId"))
  EXECUTE FUNCTION public.request_own_pdf();

-- Pictures that are ready only later, are replaced or described anew.
CREATE FUNCTION public.request_issue_pdfs_of_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.request_issue_pdf(VARIADIC ARRAY(
    SELECT p."issueId" FROM "PublicationMedia" m JOIN "Publication" p ON p."id" = m."publicationId"
     WHERE m."mediaId" = NEW."id" AND p."issueId" IS NOT NULL
    UNION SELECT i."id" FROM "Issue" i WHERE i."coverId" = NEW."id"));
  RETURN NULL;
END $$;
CREATE TRIGGER request_issue_pdfs AFTER UPDATE OF "contentHash", "state", "altAr", "altEn", "decorative" ON "Media"
  FOR EACH ROW WHEN (NEW."state" = 'ready' AND
    (OLD."contentHash", OLD."state", OLD."altAr", OLD."altEn", OLD."decorative")
      IS DISTINCT FROM (NEW."contentHash", NEW."state", NEW."altAr", NEW."altEn", NEW."decorative"))
  EXECUTE FUNCTION public.request_issue_pdfs_of_media();

INSERT INTO "IssuePdfRequest" ("issueId")
  SELECT i."id" FROM "Issue" i WHERE EXISTS (SELECT FROM "Publication" p WHERE p."issueId" = i."id");
