-- Logos of the institute, for each language and for dark pages. Readers get a picture because it is one, and nobody deletes it meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "Logo" (
  "locale" "Locale" NOT NULL,
  "mediaId" UUID NOT NULL,
  "darkMediaId" UUID,
  CONSTRAINT "Logo_pkey" PRIMARY KEY ("locale"),
  CONSTRAINT "Logo_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Logo_darkMediaId_fkey" FOREIGN KEY ("darkMediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Logo_mediaId_idx" ON "Logo"("mediaId");
CREATE INDEX "Logo_darkMediaId_idx" ON "Logo"("darkMediaId");

-- Every page shows them, as it does the name.
CREATE FUNCTION public.collect_logo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('settings');
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "Logo"
  FOR EACH ROW EXECUTE FUNCTION public.collect_logo();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "Logo"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

DO $$
DECLARE
  used   CONSTANT text := pg_get_functiondef('public.is_media_used(uuid)'::regprocedure);
  shown  CONSTANT text := pg_get_functiondef('public.is_media_public(uuid)'::regprocedure);
  added  CONSTANT text := '
    OR EXISTS (SELECT FROM public."Logo" g WHERE g."mediaId" = media)
    OR EXISTS (SELECT FROM public."Logo" g WHERE g."darkMediaId" = media)';
  cover  CONSTANT text := 'OR EXISTS (SELECT FROM public."Publication" p WHERE p."coverId" = media)';
BEGIN
  IF position(cover IN used) = 0 OR position(cover IN shown) = 0 THEN RAISE EXCEPTION 'is_media_used or is_media_public has changed'; END IF;
  EXECUTE replace(used, cover, cover || added);
  EXECUTE replace(shown, cover, cover || added);
END $$;

CREATE TRIGGER follow_media_columns AFTER INSERT OR DELETE OR UPDATE OF "mediaId", "darkMediaId" ON "Logo"
  FOR EACH ROW EXECUTE FUNCTION public.follow_media_columns('mediaId', 'darkMediaId');
