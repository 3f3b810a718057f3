-- Which revisions name a picture or file, and whether anything at all uses it, so that the media library can list what is unused.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "RevisionMedia" (
  "revisionId" UUID NOT NULL,
  "mediaId" UUID NOT NULL,
  CONSTRAINT "RevisionMedia_pkey" PRIMARY KEY ("revisionId", "mediaId"),
  CONSTRAINT "RevisionMedia_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "RevisionMedia_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "RevisionMedia_mediaId_idx" ON "RevisionMedia"("mediaId");

-- Nodes name what they show in their attribute "media". No revision older than this migration has any.
CREATE FUNCTION public.record_revision_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public."RevisionMedia" ("revisionId", "mediaId")
  SELECT DISTINCT NEW."id", m."id"
    FROM (SELECT jsonb_path_query(NEW."document", 'lax $.**.attrs.media') #>> '{}' AS "id" UNION SELECT NEW."fields" ->> 'coverId') named
    JOIN public."Media" m ON m."id"::text = lower(named."id")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER record_revision_media AFTER INSERT ON "Revision"
  FOR EACH ROW WHEN (NEW."document"::text LIKE '%"media"%' OR NEW."fields" ->> 'coverId' IS NOT NULL)
  EXECUTE FUNCTION public.record_revision_media();

ALTER TABLE "Media" ADD COLUMN "isUsed" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "Media_isUsed_createdAt_id_idx" ON "Media"("isUsed", "createdAt" DESC, "id" DESC);

CREATE FUNCTION public.is_media_used(media uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public."EditionMedia" e WHERE e."mediaId" = media)
    OR EXISTS (SELECT FROM public."Entry" e WHERE e."coverId" = media)
    OR EXISTS (SELECT FROM public."PublicationMedia" p WHERE p."mediaId" = media)
    OR EXISTS (SELECT FROM public."Publication" p WHERE p."coverId" = media)
$$;

-- The row is written only where the answer changes, so that those who use the same picture wait for each other at its first use alone.
-- Of two transactions that begin and end using it at the same moment, neither sees the other: a job corrects that (lib/media/sweep).
CREATE FUNCTION public.mark_media_used(media uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE public."Media" m SET "isUsed" = NOT m."isUsed" WHERE m."id" = media AND m."isUsed" <> public.is_media_used(m."id")
$$;

CREATE FUNCTION public.mark_media_of_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.mark_media_used(CASE TG_OP WHEN 'DELETE' THEN OLD."mediaId" ELSE NEW."mediaId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER mark_media_used AFTER INSERT OR DELETE ON "EditionMedia" FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_text();
CREATE TRIGGER mark_media_used AFTER INSERT OR DELETE ON "PublicationMedia" FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_text();

CREATE FUNCTION public.mark_media_of_cover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."coverId" IS NOT NULL THEN PERFORM public.mark_media_used(OLD."coverId"); END IF;
  IF TG_OP <> 'DELETE' AND NEW."coverId" IS NOT NULL THEN PERFORM public.mark_media_used(NEW."coverId"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_media_used AFTER INSERT OR UPDATE OF "coverId" OR DELETE ON "Entry" FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_cover();
CREATE TRIGGER mark_media_used AFTER INSERT OR UPDATE OF "coverId" OR DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_cover();

CREATE OR REPLACE FUNCTION public.collect_media() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Columns that no page shows.
  hidden CONSTANT text[] := ARRAY['storageKey', 'sha256', 'failureKey', 'offeredCaption', 'offeredCredit', 'altMissing', 'isUsed',
    'searchFolded', 'version', 'createdById', 'createdAt', 'replacedAt'];
BEGIN
  IF TG_OP = 'INSERT' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - hidden = to_jsonb(NEW) - hidden THEN RETURN NULL; END IF;
  PERFORM public.public_keys_changed('media:' || OLD."id");
  IF TG_OP = 'DELETE' OR OLD."contentHash" <> NEW."contentHash" THEN
    PERFORM public.collect_public_keys('markaz.withdrawn_keys', ARRAY['media:' || OLD."id"]);
  END IF;
  RETURN NULL;
END $$;
