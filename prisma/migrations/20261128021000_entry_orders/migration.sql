-- What the newsroom's lists of pieces are ordered by, besides the last change: the title in the language of the interface, or else in the other one, and
-- when readers first saw the piece. Written by triggers, because the previous build knows none of these columns. What was never published comes last.
-- The next two migrations fill the columns and build their indexes, so that nobody waits for a table of many pieces.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Entry"
  ADD COLUMN "titleOrderAr" TEXT COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN "titleOrderEn" TEXT COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '0001-01-01 00:00:00 +00:00';

CREATE FUNCTION public.order_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ordered uuid := CASE TG_OP WHEN 'DELETE' THEN OLD."entryId" ELSE NEW."entryId" END;
BEGIN
  UPDATE public."Entry" entry
  SET "titleOrderAr" = left(coalesce(nullif(editions."ar", ''), editions."en", ''), 100),
      "titleOrderEn" = left(coalesce(nullif(editions."en", ''), editions."ar", ''), 100),
      "publishedAt" = coalesce(editions."publishedAt", '0001-01-01 00:00:00 +00:00')
  FROM (
    SELECT min("firstPublishedAt") AS "publishedAt",
      max("titleFolded") FILTER (WHERE "locale" = 'ar') AS "ar",
      max("titleFolded") FILTER (WHERE "locale" = 'en') AS "en"
    FROM public."Edition" WHERE "entryId" = ordered
  ) AS editions
  WHERE entry."id" = ordered;
  RETURN NULL;
END $$;
CREATE TRIGGER order_entry AFTER INSERT OR DELETE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.order_entry();
CREATE TRIGGER order_entry_again AFTER UPDATE ON "Edition"
  FOR EACH ROW WHEN ((OLD."titleFolded", OLD."firstPublishedAt") IS DISTINCT FROM (NEW."titleFolded", NEW."firstPublishedAt"))
  EXECUTE FUNCTION public.order_entry();
