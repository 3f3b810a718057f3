-- How often readers opened what, by day in the institute's time zone. Nothing here is read for readers' pages, and no trigger follows it, so that
-- counting changes no page.
SET LOCAL lock_timeout = '5s';

CREATE TABLE "SiteViews" (
  "day"    DATE     NOT NULL,
  "locale" "Locale" NOT NULL,
  "page"   TEXT     NOT NULL,
  "views"  INTEGER  NOT NULL,
  CONSTRAINT "SiteViews_pkey" PRIMARY KEY ("day", "locale", "page")
);

CREATE TABLE "SiteReferrers" (
  "day"    DATE     NOT NULL,
  "locale" "Locale" NOT NULL,
  "host"   TEXT     NOT NULL,
  "views"  INTEGER  NOT NULL,
  CONSTRAINT "SiteReferrers_pkey" PRIMARY KEY ("day", "locale", "host")
);

CREATE TABLE "PieceViews" (
  "entryId" UUID     NOT NULL,
  "locale"  "Locale" NOT NULL,
  "day"     DATE     NOT NULL,
  "views"   INTEGER  NOT NULL,
  CONSTRAINT "PieceViews_pkey" PRIMARY KEY ("entryId", "locale", "day"),
  CONSTRAINT "PieceViews_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Without the views, so that counting again moves no entry of an index.
CREATE INDEX "PieceViews_day_idx" ON "PieceViews" ("day");

CREATE TABLE "PieceReferrers" (
  "entryId" UUID     NOT NULL,
  "locale"  "Locale" NOT NULL,
  "day"     DATE     NOT NULL,
  "host"    TEXT     NOT NULL,
  "views"   INTEGER  NOT NULL,
  CONSTRAINT "PieceReferrers_pkey" PRIMARY KEY ("entryId", "locale", "day", "host"),
  CONSTRAINT "PieceReferrers_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PieceReferrers_day_idx" ON "PieceReferrers" ("day");

CREATE TABLE "PieceTotal" (
  "entryId" UUID     NOT NULL,
  "locale"  "Locale" NOT NULL,
  "views"   INTEGER  NOT NULL,
  CONSTRAINT "PieceTotal_pkey" PRIMARY KEY ("entryId", "locale"),
  CONSTRAINT "PieceTotal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What readers are shown as most read. Written only when the order changes, because pages are made from it.
CREATE TABLE "MostRead" (
  "locale"   "Locale" NOT NULL,
  "position" INTEGER  NOT NULL,
  "entryId"  UUID     NOT NULL,
  CONSTRAINT "MostRead_pkey" PRIMARY KEY ("locale", "position")
);

CREATE FUNCTION public.collect_most_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('most-read:' || CASE TG_OP WHEN 'DELETE' THEN OLD."locale" ELSE NEW."locale" END);
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "MostRead"
  FOR EACH ROW EXECUTE FUNCTION public.collect_most_read();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "MostRead"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

SELECT pgboss.create_queue('renew-most-read', '{"policy": "short"}');
SELECT pgboss.create_queue('delete-old-views', '{"policy": "short"}');
