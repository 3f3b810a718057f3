-- What is stored beside a publication is stored anew only where what it is made of has changed. To publish a piece again sets every column of its row, most of them to
-- what they are, and these triggers took a third of the time of that.

SET LOCAL lock_timeout = '5s';

-- The entries of which an update of "Publication" changes the position in the order of lists, or the terms.
CREATE FUNCTION public.store_moved_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved CONSTANT uuid[] := ARRAY(
    SELECT DISTINCT entry."id"
    FROM former before JOIN changed after USING ("id") CROSS JOIN LATERAL (VALUES (before."entryId"), (after."entryId")) entry("id")
    WHERE (before."entryId", before."entryNumber", before."kind", before."locale", before."datelineAt", before."sectionId", before."seriesId")
      IS DISTINCT FROM (after."entryId", after."entryNumber", after."kind", after."locale", after."datelineAt", after."sectionId", after."seriesId"));
BEGIN
  IF cardinality(moved) = 0 THEN RETURN NULL; END IF;
  DELETE FROM public."PublishedEntry" entry
  WHERE entry."entryId" = ANY(moved) AND NOT EXISTS (SELECT FROM public."Publication" p WHERE p."entryId" = entry."entryId");
  INSERT INTO public."PublishedEntry" AS entry
  SELECT p."entryId", min(p."entryNumber"), min(p."kind"), min(p."datelineAt"),
    bool_or(p."locale" = 'ar'), bool_or(p."locale" = 'en')
  FROM public."Publication" p
  WHERE p."entryId" = ANY(moved)
  GROUP BY p."entryId"
  ON CONFLICT ("entryId") DO UPDATE
  SET "entryNumber" = EXCLUDED."entryNumber", "kind" = EXCLUDED."kind", "datelineAt" = EXCLUDED."datelineAt",
    "publishedAr" = EXCLUDED."publishedAr", "publishedEn" = EXCLUDED."publishedEn"
  WHERE (entry."entryNumber", entry."kind", entry."datelineAt", entry."publishedAr", entry."publishedEn") IS DISTINCT FROM
    (EXCLUDED."entryNumber", EXCLUDED."kind", EXCLUDED."datelineAt", EXCLUDED."publishedAr", EXCLUDED."publishedEn");
  PERFORM public.store_published_terms(moved);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER published_entries_after_update AFTER UPDATE ON "Publication"
  REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_moved_entries();
DROP TRIGGER published_terms_after_update ON "Publication";

CREATE OR REPLACE FUNCTION public.mark_media_of_cover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."coverId" IS NOT DISTINCT FROM NEW."coverId" THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' AND OLD."coverId" IS NOT NULL THEN PERFORM public.mark_media_used(OLD."coverId"); END IF;
  IF TG_OP <> 'DELETE' AND NEW."coverId" IS NOT NULL THEN PERFORM public.mark_media_used(NEW."coverId"); END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.mark_media_of_share() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."sharePictureId" IS NOT DISTINCT FROM NEW."sharePictureId" THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' AND OLD."sharePictureId" IS NOT NULL THEN PERFORM public.mark_media_used(OLD."sharePictureId"); END IF;
  IF TG_OP <> 'DELETE' AND NEW."sharePictureId" IS NOT NULL THEN PERFORM public.mark_media_used(NEW."sharePictureId"); END IF;
  RETURN NULL;
END $$;
