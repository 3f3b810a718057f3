-- Administrators keep series and their issues: how often a series appears, and the cover, the PDFs and the order of the contents of an issue. A person
-- has a photograph, a role, an ORCID iD and addresses elsewhere, and may have left.

SET LOCAL lock_timeout = '5s';

CREATE TYPE "Periodicity" AS ENUM ('irregular', 'regular', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly');

ALTER TABLE "Series"
  ADD COLUMN "periodicity" "Periodicity" NOT NULL DEFAULT 'irregular',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
UPDATE "Series" SET "periodicity" = 'regular' WHERE "regular";

-- Builds from before read and write "regular", which is to be dropped by the release after this one.
CREATE FUNCTION public.keep_series_regular() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW."regular" AND NEW."periodicity" = 'irregular' THEN NEW."periodicity" := 'regular'; END IF;
  NEW."regular" := NEW."periodicity" <> 'irregular';
  RETURN NEW;
END $$;
CREATE TRIGGER keep_series_regular BEFORE INSERT OR UPDATE OF "periodicity" ON "Series"
  FOR EACH ROW EXECUTE FUNCTION public.keep_series_regular();

ALTER TABLE "Issue"
  ADD COLUMN "coverId" UUID,
  ADD COLUMN "pdfIdAr" UUID,
  ADD COLUMN "pdfIdEn" UUID,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT "Issue_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Issue_pdfIdAr_fkey" FOREIGN KEY ("pdfIdAr") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Issue_pdfIdEn_fkey" FOREIGN KEY ("pdfIdEn") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Issue_coverId_idx" ON "Issue"("coverId");
CREATE INDEX "Issue_pdfIdAr_idx" ON "Issue"("pdfIdAr");
CREATE INDEX "Issue_pdfIdEn_idx" ON "Issue"("pdfIdEn");

-- Where entries stand in the contents of their issue. An entry without a row comes after those that have one. It holds ids alone, so that readers' pages
-- may read it: what readers see of it is what is published.
CREATE TABLE "IssueEntry" (
  "issueId" UUID NOT NULL,
  "entryId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "IssueEntry_pkey" PRIMARY KEY ("issueId", "entryId"),
  CONSTRAINT "IssueEntry_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "IssueEntry_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "IssueEntry_entryId_idx" ON "IssueEntry"("entryId");

CREATE FUNCTION public.collect_issue_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('term:' || CASE TG_OP WHEN 'DELETE' THEN OLD."issueId" ELSE NEW."issueId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "IssueEntry"
  FOR EACH ROW EXECUTE FUNCTION public.collect_issue_entry();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "IssueEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

-- As before, with 'terms:Issue': which issues there are, and their numbers.
CREATE OR REPLACE FUNCTION public.collect_issue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'version' = to_jsonb(NEW) - 'version' THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM public.public_keys_changed('term:' || OLD."seriesId", 'term:' || OLD."id"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM public.public_keys_changed('term:' || NEW."seriesId", 'term:' || NEW."id"); END IF;
  IF TG_OP <> 'UPDATE' OR (OLD."seriesId", OLD."number") <> (NEW."seriesId", NEW."number") THEN
    PERFORM public.public_keys_changed('terms:Issue');
  END IF;
  RETURN NULL;
END $$;

ALTER TABLE "Person"
  ADD COLUMN "roleAr" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "roleEn" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "orcid" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "addresses" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "standing" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "photoId" UUID,
  ADD CONSTRAINT "Person_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Person_photoId_idx" ON "Person"("photoId");

-- Whoever opens the page of an issue or a person gets its pictures and files, and nobody deletes what is used there.
DO $$
DECLARE
  used   CONSTANT text := pg_get_functiondef('public.is_media_used(uuid)'::regprocedure);
  shown  CONSTANT text := pg_get_functiondef('public.is_media_public(uuid)'::regprocedure);
  added  CONSTANT text := '
    OR EXISTS (SELECT FROM public."Issue" i WHERE i."coverId" = media)
    OR EXISTS (SELECT FROM public."Issue" i WHERE i."pdfIdAr" = media)
    OR EXISTS (SELECT FROM public."Issue" i WHERE i."pdfIdEn" = media)
    OR EXISTS (SELECT FROM public."Person" n WHERE n."photoId" = media)';
  cover  CONSTANT text := 'OR EXISTS (SELECT FROM public."Publication" p WHERE p."coverId" = media)';
BEGIN
  IF position(cover IN used) = 0 OR position(cover IN shown) = 0 THEN RAISE EXCEPTION 'is_media_used or is_media_public has changed'; END IF;
  EXECUTE replace(used, cover, cover || added);
  EXECUTE replace(shown, cover, cover || added);
END $$;

-- The columns of the row that name pictures and files are the arguments.
CREATE FUNCTION public.follow_media_columns() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before  jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  after   jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  former  uuid;
  present uuid;
BEGIN
  FOR n IN 0 .. TG_NARGS - 1 LOOP
    former := (before ->> TG_ARGV[n])::uuid;
    present := (after ->> TG_ARGV[n])::uuid;
    CONTINUE WHEN former IS NOT DISTINCT FROM present;
    PERFORM public.media_use_changed(former, present);
    PERFORM public.mark_media_used(former) WHERE former IS NOT NULL;
    PERFORM public.mark_media_used(present) WHERE present IS NOT NULL;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_media_columns AFTER INSERT OR DELETE OR UPDATE OF "coverId", "pdfIdAr", "pdfIdEn" ON "Issue"
  FOR EACH ROW EXECUTE FUNCTION public.follow_media_columns('coverId', 'pdfIdAr', 'pdfIdEn');
CREATE TRIGGER follow_media_columns AFTER INSERT OR DELETE OR UPDATE OF "photoId" ON "Person"
  FOR EACH ROW EXECUTE FUNCTION public.follow_media_columns('photoId');
