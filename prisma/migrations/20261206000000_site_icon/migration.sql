-- The picture that is the icon of the site. Readers get it because it is one, and nobody deletes it meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "SiteIcon" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "mediaId" UUID NOT NULL,
  CONSTRAINT "SiteIcon_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SiteIcon_one" CHECK ("id" = 1),
  CONSTRAINT "SiteIcon_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "SiteIcon_mediaId_idx" ON "SiteIcon"("mediaId");

-- Every page names it, as it does a logo.
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "SiteIcon"
  FOR EACH ROW EXECUTE FUNCTION public.collect_logo();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "SiteIcon"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

DO $$
DECLARE
  used   CONSTANT text := pg_get_functiondef('public.is_media_used(uuid)'::regprocedure);
  shown  CONSTANT text := pg_get_functiondef('public.is_media_public(uuid)'::regprocedure);
  added  CONSTANT text := '
    OR EXISTS (SELECT FROM public."SiteIcon" i WHERE i."mediaId" = media)';
  cover  CONSTANT text := 'OR EXISTS (SELECT FROM public."Publication" p WHERE p."coverId" = media)';
BEGIN
  IF position(cover IN used) = 0 OR position(cover IN shown) = 0 THEN RAISE EXCEPTION 'is_media_used or is_media_public has changed'; END IF;
  EXECUTE replace(used, cover, cover || added);
  EXECUTE replace(shown, cover, cover || added);
END $$;

CREATE TRIGGER follow_media_columns AFTER INSERT OR DELETE OR UPDATE OF "mediaId" ON "SiteIcon"
  FOR EACH ROW EXECUTE FUNCTION public.follow_media_columns('mediaId');
