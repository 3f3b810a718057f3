-- A Center News item is one line with a link: where the line leads instead of, or beside, a text of its own. `entry:…`, `issue:…` and `file:…` name
-- rows; anything else is a web address (lib/workflow/line-link.ts). A field like the others: frozen by revisions, copied to the publication, compared.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Edition" ADD COLUMN "link" TEXT;
-- Without a text there is no page: the address leads where the line leads. All publications from before have one.
ALTER TABLE "Publication" ADD COLUMN "link" TEXT, ADD COLUMN "hasPage" BOOLEAN NOT NULL DEFAULT true;
-- No rule takes its place: builds from before go on writing rows, and must not meet a new one.
ALTER TABLE "Publication" DROP CONSTRAINT "Publication_body_not_empty";

CREATE INDEX "Edition_link_idx" ON "Edition"("link");

-- With this field beside all that it tells already. A field without a value is left out of hashes, so that revisions from before stay equal
-- to their drafts. Every change of it raises "fieldsVersion", which hash_2_fields follows.
DO $$
DECLARE
  before CONSTANT text := pg_get_functiondef('public.draft_fields("Edition")'::regprocedure);
  after  CONSTANT text := replace(before, $field$'coverAlt', edition."coverAlt",$field$,
    $field$'coverAlt', edition."coverAlt", 'link', edition."link",$field$);
BEGIN
  IF after = before THEN RAISE EXCEPTION 'draft_fields has changed'; END IF;
  EXECUTE after;
END $$;

-- A file that a line leads to is used, as one that a text offers. "PublicationMedia" tells it of publications.
CREATE OR REPLACE FUNCTION public.record_revision_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public."RevisionMedia" ("revisionId", "mediaId")
  SELECT DISTINCT NEW."id", m."id"
    FROM (SELECT jsonb_path_query(NEW."document", 'lax $.**.attrs.media') #>> '{}' AS "id"
      UNION SELECT NEW."fields" ->> 'coverId' UNION SELECT NEW."fields" ->> 'sharePictureId'
      UNION SELECT substr(NEW."fields" ->> 'link', 6) WHERE NEW."fields" ->> 'link' LIKE 'file:%') named
    JOIN public."Media" m ON m."id"::text = lower(named."id")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
DROP TRIGGER record_revision_media ON "Revision";
CREATE TRIGGER record_revision_media AFTER INSERT ON "Revision"
  FOR EACH ROW WHEN (NEW."document"::text LIKE '%"media"%' OR NEW."fields" ->> 'coverId' IS NOT NULL
    OR NEW."fields" ->> 'sharePictureId' IS NOT NULL OR NEW."fields" ->> 'link' LIKE 'file:%')
  EXECUTE FUNCTION public.record_revision_media();

DO $$
DECLARE
  before CONSTANT text := pg_get_functiondef('public.is_media_used(uuid)'::regprocedure);
  after  CONSTANT text := replace(before, 'OR EXISTS (SELECT FROM public."Entry" e WHERE e."coverId" = media)',
    'OR EXISTS (SELECT FROM public."Edition" e WHERE e."link" = ''file:'' || media)
    OR EXISTS (SELECT FROM public."Entry" e WHERE e."coverId" = media)');
BEGIN
  IF after = before THEN RAISE EXCEPTION 'is_media_used has changed'; END IF;
  EXECUTE after;
END $$;

CREATE FUNCTION public.mark_media_of_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."link" LIKE 'file:%' THEN PERFORM public.mark_media_used(substr(OLD."link", 6)::uuid); END IF;
  IF TG_OP <> 'DELETE' AND NEW."link" LIKE 'file:%' THEN PERFORM public.mark_media_used(substr(NEW."link", 6)::uuid); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_media_of_link AFTER INSERT OR UPDATE OF "link" OR DELETE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_link();
