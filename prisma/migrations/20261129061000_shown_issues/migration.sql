-- An issue can be prepared before readers see it, and taken back. What there is, and what a build from before adds, is shown.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Issue" ADD COLUMN "isShown" BOOLEAN NOT NULL DEFAULT true;

-- As before, with 'terms:Issue' also for an issue that is shown or hidden: readers find it, or do not.
CREATE OR REPLACE FUNCTION public.collect_issue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'version' = to_jsonb(NEW) - 'version' THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM public.public_keys_changed('term:' || OLD."seriesId", 'term:' || OLD."id"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM public.public_keys_changed('term:' || NEW."seriesId", 'term:' || NEW."id"); END IF;
  IF TG_OP <> 'UPDATE' OR (OLD."seriesId", OLD."number", OLD."isShown") <> (NEW."seriesId", NEW."number", NEW."isShown") THEN
    PERFORM public.public_keys_changed('terms:Issue');
  END IF;
  RETURN NULL;
END $$;

-- Pictures and files of an issue that readers do not see are not public.
DO $$
DECLARE
  shown  text := pg_get_functiondef('public.is_media_public(uuid)'::regprocedure);
  former text;
BEGIN
  FOREACH former IN ARRAY ARRAY['i."coverId" = media', 'i."pdfIdAr" = media', 'i."pdfIdEn" = media'] LOOP
    IF position(former || ')' IN shown) = 0 THEN RAISE EXCEPTION 'is_media_public has changed'; END IF;
    shown := replace(shown, former || ')', former || ' AND i."isShown")');
  END LOOP;
  EXECUTE shown;
END $$;

-- The columns of the row that name pictures and files are the arguments. What is not shown to readers uses its files, and shows none.
CREATE OR REPLACE FUNCTION public.follow_media_columns() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before  jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  after   jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  former  uuid;
  present uuid;
BEGIN
  FOR n IN 0 .. TG_NARGS - 1 LOOP
    former := (before ->> TG_ARGV[n])::uuid;
    present := (after ->> TG_ARGV[n])::uuid;
    PERFORM public.media_use_changed(
      CASE WHEN before ->> 'isShown' IS DISTINCT FROM 'false' THEN former END,
      CASE WHEN after ->> 'isShown' IS DISTINCT FROM 'false' THEN present END);
    CONTINUE WHEN former IS NOT DISTINCT FROM present;
    PERFORM public.mark_media_used(former) WHERE former IS NOT NULL;
    PERFORM public.mark_media_used(present) WHERE present IS NOT NULL;
  END LOOP;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER follow_media_columns AFTER INSERT OR DELETE OR UPDATE OF "coverId", "pdfIdAr", "pdfIdEn", "isShown" ON "Issue"
  FOR EACH ROW EXECUTE FUNCTION public.follow_media_columns('coverId', 'pdfIdAr', 'pdfIdEn');
