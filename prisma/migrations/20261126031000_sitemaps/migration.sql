-- Sitemaps are files of five hundred entries each, by the entry's number: a change of a piece makes its own file invalid, and the index of
-- all files. The newest change in each file is found by one index.

SET LOCAL lock_timeout = '5s';

CREATE INDEX "Publication_sitemap_file_idx" ON "Publication" ((("entryNumber" - 1) / 500), "updatedAt" DESC);

-- The keys of a piece's file and of the index.
CREATE FUNCTION public.sitemap_keys(entry_number integer) RETURNS text[] LANGUAGE sql IMMUTABLE AS
  $$ SELECT ARRAY['sitemap:index', 'sitemap:' || ((entry_number - 1) / 500 + 1)] $$;

-- As before, with the keys of sitemaps. The address of a withdrawn piece is not sent in them any more either.
CREATE OR REPLACE FUNCTION public.collect_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Columns that no page shows.
  hidden CONSTANT text[] := ARRAY['revisionId', 'documentVersion', 'fieldsVersion', 'entryVersion', 'renderVersion', 'searchVector'];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(OLD) - hidden = to_jsonb(NEW) - hidden THEN RETURN NULL; END IF;
    PERFORM public.public_keys_changed(VARIADIC ARRAY['entry:' || NEW."entryId"] || public.sitemap_keys(NEW."entryNumber"));
    IF (OLD."kind", OLD."locale", OLD."sectionId", OLD."issueId", OLD."datelineAt")
      IS DISTINCT FROM (NEW."kind", NEW."locale", NEW."sectionId", NEW."issueId", NEW."datelineAt")
    THEN
      PERFORM public.public_keys_changed(VARIADIC public.publication_list_keys(OLD) || public.publication_list_keys(NEW));
    END IF;
    IF (OLD."kind", OLD."slugFolded", OLD."slug") IS DISTINCT FROM (NEW."kind", NEW."slugFolded", NEW."slug") THEN
      PERFORM public.public_keys_changed(VARIADIC public.publication_address_keys(OLD) || public.publication_address_keys(NEW));
    END IF;
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM public.public_keys_changed(VARIADIC ARRAY['entry:' || NEW."entryId"]
      || public.publication_list_keys(NEW) || public.publication_address_keys(NEW) || public.sitemap_keys(NEW."entryNumber"));
    RETURN NULL;
  END IF;
  PERFORM public.public_keys_changed(VARIADIC ARRAY['entry:' || OLD."entryId"]
    || public.publication_list_keys(OLD) || public.publication_address_keys(OLD) || public.sitemap_keys(OLD."entryNumber"));
  PERFORM public.collect_public_keys('markaz.withdrawn_keys',
    ARRAY['entry:' || OLD."entryId", 'sitemap:' || ((OLD."entryNumber" - 1) / 500 + 1)]);
  RETURN NULL;
END $$;

-- Some of what the public sees changes by time alone: pieces leave the two days of the news sitemap, and security.txt expires. That is a
-- change like any other, which moving this instant on makes (lib/public-changes/move-clock.ts).
CREATE TABLE "PublicClock" (
  "id"      SMALLINT       NOT NULL DEFAULT 1,
  "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "PublicClock_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PublicClock_one_row" CHECK ("id" = 1)
);
INSERT INTO "PublicClock" DEFAULT VALUES;

CREATE FUNCTION public.collect_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('clock:news');
  IF date_trunc('month', OLD."movedAt", 'UTC') <> date_trunc('month', NEW."movedAt", 'UTC') THEN
    PERFORM public.public_keys_changed('clock:month');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER UPDATE ON "PublicClock" FOR EACH ROW EXECUTE FUNCTION public.collect_clock();
CREATE CONSTRAINT TRIGGER store_public_change AFTER UPDATE ON "PublicClock" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.store_public_change();
