-- Nobody is to translate what needs no translator (lib/workflow/translation-state.ts): also an edition that was withdrawn while it was behind and is not
-- behind any more, and a draft whose language becomes that of the original.

SET LOCAL lock_timeout = '5s';

CREATE OR REPLACE TRIGGER end_translation AFTER UPDATE OF "state", "behindSinceId" ON "Edition"
  FOR EACH ROW WHEN (
    NEW."state" <> 'draft' AND NEW."behindSinceId" IS NULL
    AND (OLD."state" <> NEW."state" OR OLD."behindSinceId" IS NOT NULL))
  EXECUTE FUNCTION public.end_translation();

CREATE FUNCTION public.end_translation_of_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public."TranslationAssignment" assignment USING public."Edition" edition
  WHERE assignment."entryId" = NEW."id" AND assignment."locale" = NEW."sourceLocale"
    AND edition."entryId" = NEW."id" AND edition."locale" = NEW."sourceLocale" AND edition."behindSinceId" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER end_translation_of_original AFTER UPDATE OF "sourceLocale" ON "Entry"
  FOR EACH ROW WHEN (OLD."sourceLocale" IS DISTINCT FROM NEW."sourceLocale")
  EXECUTE FUNCTION public.end_translation_of_original();
