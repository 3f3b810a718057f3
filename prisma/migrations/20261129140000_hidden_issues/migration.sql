-- When an issue that readers have seen was hidden: its address answers 410 as long, and no redirect says so.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Issue" ADD COLUMN "hiddenAt" TIMESTAMPTZ(3);

-- As before; and an issue that readers saw and do not see any more is withdrawn, so that no stored page of it is sent once more.
CREATE OR REPLACE FUNCTION public.collect_issue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'version' = to_jsonb(NEW) - 'version' THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM public.public_keys_changed('term:' || OLD."seriesId", 'term:' || OLD."id"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM public.public_keys_changed('term:' || NEW."seriesId", 'term:' || NEW."id"); END IF;
  IF TG_OP <> 'UPDATE' OR (OLD."seriesId", OLD."number", OLD."isShown") <> (NEW."seriesId", NEW."number", NEW."isShown") THEN
    PERFORM public.public_keys_changed('terms:Issue');
  END IF;
  IF TG_OP = 'DELETE' AND OLD."isShown" OR TG_OP = 'UPDATE' AND OLD."isShown" AND NOT NEW."isShown" THEN
    PERFORM public.collect_public_keys('markaz.withdrawn_keys', ARRAY['term:' || OLD."id", 'term:' || OLD."seriesId"]);
  END IF;
  RETURN NULL;
END $$;
