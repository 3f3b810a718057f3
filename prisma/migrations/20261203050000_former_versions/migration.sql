-- What readers saw of a published piece before, as they saw it: /e/{number}/{locale}/v/{version}. A row is public as long as it is there: it goes with
-- the publication when the piece is withdrawn, and an administrator may take it away and bring it back (lib/publishing/former-versions.ts).
SET LOCAL lock_timeout = '5s';

CREATE TABLE "FormerVersion" (
  "versionId"      UUID           NOT NULL,
  "publicationId"  UUID           NOT NULL,
  -- That of the PublicationVersion.
  "number"         INTEGER        NOT NULL,
  "shownFrom"      TIMESTAMPTZ(3) NOT NULL,
  "shownUntil"     TIMESTAMPTZ(3) NOT NULL,
  -- Why the next version took its place; null where nobody was asked.
  "replacedFor"    "ChangeReason",
  "replacedNote"   TEXT,
  "datelineAt"     TIMESTAMPTZ(3) NOT NULL,
  -- The names of the authors at that time, in the language of the edition.
  "authors"        TEXT[]         NOT NULL DEFAULT '{}',
  "kicker"         TEXT           NOT NULL,
  "title"          TEXT           NOT NULL,
  "standfirst"     TEXT           NOT NULL,
  "kickerHtml"     TEXT           NOT NULL,
  "titleHtml"      TEXT           NOT NULL,
  "standfirstHtml" TEXT           NOT NULL,
  "bodyHtml"       TEXT           NOT NULL,
  "renderVersion"  INTEGER        NOT NULL,
  CONSTRAINT "FormerVersion_pkey" PRIMARY KEY ("versionId"),
  CONSTRAINT "FormerVersion_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PublicationVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "FormerVersion_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "FormerVersion_publicationId_number_key" ON "FormerVersion" ("publicationId", "number");
CREATE INDEX "FormerVersion_renderVersion_versionId_idx" ON "FormerVersion" ("renderVersion", "versionId");

-- Rendering it anew changes its own page alone; coming and going also changes the list on the page of the piece.
CREATE FUNCTION public.collect_former_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version "FormerVersion" := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM public.public_keys_changed('version:' || version."versionId");
  IF TG_OP <> 'UPDATE' THEN
    -- Without the publication, its own trigger has named the piece.
    PERFORM public.public_keys_changed('entry:' || p."entryId", 'number:' || p."entryNumber")
      FROM "Publication" p WHERE p."id" = version."publicationId";
  END IF;
  IF TG_OP = 'DELETE' THEN
    PERFORM public.collect_public_keys('markaz.withdrawn_keys', ARRAY['version:' || version."versionId"]);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "FormerVersion"
  FOR EACH ROW EXECUTE FUNCTION public.collect_former_version();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "FormerVersion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

-- Kept by a trigger, so that every way of publishing keeps it, that of an older build too.
CREATE FUNCTION public.keep_former_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "FormerVersion" ("versionId", "publicationId", "number", "shownFrom", "shownUntil", "replacedFor", "replacedNote", "datelineAt",
    "authors", "kicker", "title", "standfirst", "kickerHtml", "titleHtml", "standfirstHtml", "bodyHtml", "renderVersion")
  SELECT v."id", OLD."id", v."number", coalesce(OLD."textSince", v."publishedAt"), coalesce(next."publishedAt", clock_timestamp()), next."changeReason", next."correctionNote",
      OLD."datelineAt", public.former_authors(v."revisionId", OLD."locale"), OLD."kicker", OLD."title", OLD."standfirst",
      OLD."kickerHtml", OLD."titleHtml", OLD."standfirstHtml", OLD."bodyHtml", OLD."renderVersion"
    FROM "PublicationVersion" v LEFT JOIN "PublicationVersion" next ON next."id" = NEW."versionId"
   WHERE v."id" = OLD."versionId"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- The names of the authors of a revision, in their order; whoever is gone is left out, and one into whom another was merged is named once.
CREATE FUNCTION public.former_authors(revision uuid, language "Locale") RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(named.name ORDER BY named.position), '{}') FROM (
    SELECT min(author.position) AS position, CASE language WHEN 'ar' THEN p."nameAr" ELSE p."nameEn" END AS name
      FROM "Revision" r
      CROSS JOIN LATERAL jsonb_array_elements_text(r."fields" -> 'authorIds') WITH ORDINALITY author (id, position)
      LEFT JOIN "MergedRecord" merged ON merged."id" = author.id::uuid
      JOIN "Person" p ON p."id" = coalesce(merged."personId", author.id::uuid)
     WHERE r."id" = revision
     GROUP BY p."id"
  ) named
$$;

-- Since when readers see the present text, where it was published again as it was; null: since the present version.
ALTER TABLE "Publication" ADD COLUMN "textSince" TIMESTAMPTZ(3);

CREATE FUNCTION public.is_same_text(one "Publication", other "Publication") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (one."kickerHtml", one."titleHtml", one."standfirstHtml", one."bodyHtml", one."datelineAt")
    IS NOT DISTINCT FROM (other."kickerHtml", other."titleHtml", other."standfirstHtml", other."bodyHtml", other."datelineAt")
$$;

CREATE FUNCTION public.keep_text_since() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."textSince" := CASE WHEN public.is_same_text(OLD, NEW)
    THEN coalesce(OLD."textSince", (SELECT v."publishedAt" FROM "PublicationVersion" v WHERE v."id" = OLD."versionId")) END;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_text_since BEFORE UPDATE OF "versionId" ON "Publication"
  FOR EACH ROW WHEN (OLD."versionId" IS DISTINCT FROM NEW."versionId") EXECUTE FUNCTION public.keep_text_since();

-- A piece that is published again as it was leaves nothing: readers saw the same all the time.
CREATE TRIGGER keep_former_version AFTER UPDATE OF "versionId" ON "Publication"
  FOR EACH ROW WHEN (OLD."versionId" IS DISTINCT FROM NEW."versionId" AND OLD."versionId" IS NOT NULL AND OLD."hasPage"
    AND NOT public.is_same_text(OLD, NEW))
  EXECUTE FUNCTION public.keep_former_version();
