-- The picture that is shown where a link to an edition is shared, instead of the cover. A field like the others: frozen by revisions,
-- copied to the publication, compared. Readers get it by "PublicationMedia", as everything that a publication shows.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Edition" ADD COLUMN "sharePictureId" UUID;
ALTER TABLE "Publication" ADD COLUMN "sharePictureId" UUID;
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_sharePictureId_fkey"
  FOREIGN KEY ("sharePictureId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_sharePictureId_fkey"
  FOREIGN KEY ("sharePictureId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Edition_sharePictureId_idx" ON "Edition"("sharePictureId");
CREATE INDEX "Publication_sharePictureId_idx" ON "Publication"("sharePictureId");

-- With this field beside all that it tells already. A field without a value is left out of hashes, so that revisions from before stay equal
-- to their drafts.
DO $$
DECLARE
  before CONSTANT text := pg_get_functiondef('public.draft_fields("Edition")'::regprocedure);
  after  CONSTANT text := replace(before, $field$'coverAlt', edition."coverAlt",$field$,
    $field$'coverAlt', edition."coverAlt", 'sharePictureId', edition."sharePictureId",$field$);
BEGIN
  IF after = before THEN RAISE EXCEPTION 'draft_fields has changed'; END IF;
  EXECUTE after;
END $$;

DROP TRIGGER IF EXISTS hash_2_fields ON "Edition";
CREATE TRIGGER hash_2_fields
  BEFORE INSERT OR UPDATE OF "slug", "datelineAt", "searchTitle", "searchDescription", "noindex", "canonicalUrl", "coverAlt",
    "sharePictureId", "fieldsVersion"
  ON "Edition" FOR EACH ROW EXECUTE FUNCTION public.hash_fields();

CREATE OR REPLACE FUNCTION public.record_revision_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public."RevisionMedia" ("revisionId", "mediaId")
  SELECT DISTINCT NEW."id", m."id"
    FROM (SELECT jsonb_path_query(NEW."document", 'lax $.**.attrs.media') #>> '{}' AS "id"
      UNION SELECT NEW."fields" ->> 'coverId' UNION SELECT NEW."fields" ->> 'sharePictureId') named
    JOIN public."Media" m ON m."id"::text = lower(named."id")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
DROP TRIGGER record_revision_media ON "Revision";
CREATE TRIGGER record_revision_media AFTER INSERT ON "Revision"
  FOR EACH ROW WHEN (NEW."document"::text LIKE '%"media"%' OR NEW."fields" ->> 'coverId' IS NOT NULL
    OR NEW."fields" ->> 'sharePictureId' IS NOT NULL)
  EXECUTE FUNCTION public.record_revision_media();

CREATE OR REPLACE FUNCTION public.is_media_used(media uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public."EditionMedia" e WHERE e."mediaId" = media)
    OR EXISTS (SELECT FROM public."Edition" e WHERE e."sharePictureId" = media)
    OR EXISTS (SELECT FROM public."Entry" e WHERE e."coverId" = media)
    OR EXISTS (SELECT FROM public."PublicationMedia" p WHERE p."mediaId" = media)
    OR EXISTS (SELECT FROM public."Publication" p WHERE p."coverId" = media)
    OR EXISTS (SELECT FROM public."Publication" p WHERE p."sharePictureId" = media)
$$;

CREATE FUNCTION public.mark_media_of_share() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."sharePictureId" IS NOT NULL THEN PERFORM public.mark_media_used(OLD."sharePictureId"); END IF;
  IF TG_OP <> 'DELETE' AND NEW."sharePictureId" IS NOT NULL THEN PERFORM public.mark_media_used(NEW."sharePictureId"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_media_of_share AFTER INSERT OR UPDATE OF "sharePictureId" OR DELETE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_share();
CREATE TRIGGER mark_media_of_share AFTER INSERT OR UPDATE OF "sharePictureId" OR DELETE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_share();
