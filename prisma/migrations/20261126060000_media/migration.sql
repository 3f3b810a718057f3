-- The media library: pictures and files, what is made of them for readers, where they are used, and uploads that are under way.
-- "Media" has existed without rows since the first migration. Its "storageKey" is not used: files are found by id, hash and name.

SET LOCAL lock_timeout = '5s';

CREATE TYPE "MediaKind" AS ENUM ('image', 'file');
CREATE TYPE "MediaState" AS ENUM ('processing', 'ready', 'failed');

-- Null for files: a check of the first migration refuses 0.
ALTER TABLE "Media"
  ALTER COLUMN "storageKey" DROP NOT NULL,
  ALTER COLUMN "width" DROP NOT NULL,
  ALTER COLUMN "height" DROP NOT NULL,
  ADD COLUMN "kind" "MediaKind" NOT NULL DEFAULT 'image',
  ADD COLUMN "state" "MediaState" NOT NULL DEFAULT 'ready',
  ADD COLUMN "failureKey" TEXT,
  ADD COLUMN "contentHash" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "placeholder" TEXT,
  ADD COLUMN "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
  ADD COLUMN "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
  ADD COLUMN "captionAr" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "captionEn" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "creditAr" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "creditEn" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "decorative" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "offeredCaption" TEXT,
  ADD COLUMN "offeredCredit" TEXT,
  ADD COLUMN "altMissing" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "searchFolded" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "replacedAt" TIMESTAMPTZ(3);

CREATE INDEX "Media_createdAt_id_idx" ON "Media"("createdAt" DESC, "id" DESC);
CREATE INDEX "Media_kind_createdAt_id_idx" ON "Media"("kind", "createdAt" DESC, "id" DESC);
CREATE INDEX "Media_createdById_createdAt_id_idx" ON "Media"("createdById", "createdAt" DESC, "id" DESC);
CREATE INDEX "Media_altMissing_createdAt_id_idx" ON "Media"("altMissing", "createdAt" DESC, "id" DESC);
CREATE INDEX "Media_searchFolded_idx" ON "Media" USING GIN ("searchFolded" gin_trgm_ops);
DROP INDEX "Media_createdById_idx";

CREATE TABLE "MediaVariant" (
  "mediaId" UUID NOT NULL,
  "contentHash" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "contentType" TEXT NOT NULL,
  "byteSize" INTEGER NOT NULL,
  "width" INTEGER,
  "height" INTEGER,
  CONSTRAINT "MediaVariant_pkey" PRIMARY KEY ("mediaId", "contentHash", "name"),
  CONSTRAINT "MediaVariant_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "MediaReplacement" (
  "mediaId" UUID NOT NULL,
  "contentHash" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "fileName" TEXT NOT NULL,
  "contentType" TEXT NOT NULL,
  "byteSize" INTEGER NOT NULL,
  "width" INTEGER,
  "height" INTEGER,
  "failureKey" TEXT,
  "createdById" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MediaReplacement_pkey" PRIMARY KEY ("mediaId"),
  CONSTRAINT "MediaReplacement_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "MediaReplacement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "MediaReplacement_createdById_idx" ON "MediaReplacement"("createdById");

-- No foreign key: the addresses of a picture that was deleted stay known, too.
CREATE TABLE "FormerMedia" (
  "mediaId" UUID NOT NULL,
  "contentHash" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "FormerMedia_pkey" PRIMARY KEY ("mediaId", "contentHash")
);

CREATE TABLE "EditionMedia" (
  "editionId" UUID NOT NULL,
  "mediaId" UUID NOT NULL,
  CONSTRAINT "EditionMedia_pkey" PRIMARY KEY ("editionId", "mediaId"),
  CONSTRAINT "EditionMedia_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "EditionMedia_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "EditionMedia_mediaId_idx" ON "EditionMedia"("mediaId");

CREATE TABLE "PublicationMedia" (
  "publicationId" UUID NOT NULL,
  "mediaId" UUID NOT NULL,
  CONSTRAINT "PublicationMedia_pkey" PRIMARY KEY ("publicationId", "mediaId"),
  CONSTRAINT "PublicationMedia_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PublicationMedia_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "PublicationMedia_mediaId_idx" ON "PublicationMedia"("mediaId");

CREATE TABLE "MediaUpload" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "byteSize" INTEGER NOT NULL,
  "fileName" TEXT NOT NULL,
  "replacesId" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "MediaUpload_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "MediaUpload_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "MediaUpload_userId_expiresAt_idx" ON "MediaUpload"("userId", "expiresAt");
CREATE INDEX "MediaUpload_expiresAt_idx" ON "MediaUpload"("expiresAt");

CREATE FUNCTION public.mark_missing_alt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."altMissing" := NEW."kind" = 'image' AND NOT NEW."decorative" AND (btrim(NEW."altAr") = '' OR btrim(NEW."altEn") = '');
  RETURN NEW;
END $$;
CREATE TRIGGER mark_missing_alt BEFORE INSERT OR UPDATE ON "Media" FOR EACH ROW EXECUTE FUNCTION public.mark_missing_alt();

-- A new row is on no page yet. Other content, or none, is withdrawn: the former must not be sent to anybody any more.
CREATE OR REPLACE FUNCTION public.collect_media() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Columns that no page shows.
  hidden CONSTANT text[] := ARRAY['storageKey', 'sha256', 'failureKey', 'offeredCaption', 'offeredCredit', 'altMissing', 'searchFolded',
    'version', 'createdById', 'createdAt', 'replacedAt'];
BEGIN
  IF TG_OP = 'INSERT' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - hidden = to_jsonb(NEW) - hidden THEN RETURN NULL; END IF;
  PERFORM public.public_keys_changed('media:' || OLD."id");
  IF TG_OP = 'DELETE' OR OLD."contentHash" <> NEW."contentHash" THEN
    PERFORM public.collect_public_keys('markaz.withdrawn_keys', ARRAY['media:' || OLD."id"]);
  END IF;
  RETURN NULL;
END $$;

-- Pages name the variants that exist, such as the crops of a new focal point once they are cut.
CREATE FUNCTION public.collect_media_variant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('media:' || CASE TG_OP WHEN 'DELETE' THEN OLD."mediaId" ELSE NEW."mediaId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "MediaVariant"
  FOR EACH ROW EXECUTE FUNCTION public.collect_media_variant();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "MediaVariant"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

-- The first publication that shows it makes it public; the last one that is withdrawn takes it from everybody.
CREATE FUNCTION public.collect_publication_media() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  media uuid := CASE TG_OP WHEN 'DELETE' THEN OLD."mediaId" ELSE NEW."mediaId" END;
BEGIN
  PERFORM public.public_keys_changed('media:' || media);
  IF TG_OP <> 'DELETE' THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT FROM public."PublicationMedia" p WHERE p."mediaId" = media) THEN
    PERFORM public.collect_public_keys('markaz.withdrawn_keys', ARRAY['media:' || media]);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR DELETE ON "PublicationMedia"
  FOR EACH ROW EXECUTE FUNCTION public.collect_publication_media();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR DELETE ON "PublicationMedia"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

SELECT pgboss.create_queue('prepare-media', '{"policy": "short"}');
SELECT pgboss.create_queue('cut-media', '{"policy": "short"}');
SELECT pgboss.create_queue('delete-media-files', '{"policy": "short"}');
SELECT pgboss.create_queue('sweep-media', '{"policy": "short"}');
