-- The language in which a piece was begun: the edition in the other language follows it (lib/publishing/mark-behind.ts). Written by a trigger, because
-- the previous build does not know the column. Null for a piece without editions. The next migration fills it, so that nobody waits for a table of many
-- pieces.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Entry" ADD COLUMN "sourceLocale" "Locale";

CREATE FUNCTION public.name_source_language() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public."Entry" SET "sourceLocale" = NEW."locale" WHERE "id" = NEW."entryId" AND "sourceLocale" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER name_source_language AFTER INSERT ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.name_source_language();
