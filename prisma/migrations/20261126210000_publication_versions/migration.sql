-- What readers saw: one row for each time that an edition was published, kept after it was replaced or withdrawn. The publication says which of them
-- readers see now. The text and the fields are those of the revision.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "PublicationVersion" (
  "id" UUID NOT NULL,
  "editionId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "revisionId" UUID NOT NULL,
  "sourceId" UUID,
  "publishedById" UUID,
  "publishedAt" TIMESTAMPTZ(3) NOT NULL,
  "endedAt" TIMESTAMPTZ(3),
  CONSTRAINT "PublicationVersion_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PublicationVersion_editionId_number_key" ON "PublicationVersion"("editionId", "number");
CREATE INDEX "PublicationVersion_revisionId_idx" ON "PublicationVersion"("revisionId");
CREATE INDEX "PublicationVersion_sourceId_idx" ON "PublicationVersion"("sourceId");
CREATE INDEX "PublicationVersion_publishedById_idx" ON "PublicationVersion"("publishedById");

ALTER TABLE "PublicationVersion"
  ADD CONSTRAINT "PublicationVersion_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "PublicationVersion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "PublicationVersion_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "PublicationVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "PublicationVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Publication" ADD COLUMN "versionId" UUID;

CREATE UNIQUE INDEX "Publication_versionId_key" ON "Publication"("versionId");
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_versionId_fkey"
  FOREIGN KEY ("versionId") REFERENCES "PublicationVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A build from before there were versions publishes without naming one; readers then see none of those known.
CREATE FUNCTION public.forget_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."versionId" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER forget_version BEFORE UPDATE OF "revisionId" ON "Publication"
  FOR EACH ROW WHEN (NEW."revisionId" <> OLD."revisionId" AND NEW."versionId" = OLD."versionId")
  EXECUTE FUNCTION public.forget_version();

-- A version ends when another one takes its place, or with the publication.
CREATE FUNCTION public.end_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public."PublicationVersion"
  SET "endedAt" = CASE TG_OP WHEN 'DELETE' THEN clock_timestamp() ELSE NEW."updatedAt" END
  WHERE "id" = OLD."versionId" AND "endedAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER end_version_replaced AFTER UPDATE ON "Publication"
  FOR EACH ROW WHEN (NEW."versionId" IS DISTINCT FROM OLD."versionId") EXECUTE FUNCTION public.end_version();
CREATE TRIGGER end_version_withdrawn AFTER DELETE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION public.end_version();

-- History: a version is only ever ended, once.
CREATE FUNCTION public.refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."endedAt" IS NULL AND NEW."endedAt" IS NOT NULL
    AND to_jsonb(NEW) - 'endedAt' = to_jsonb(OLD) - 'endedAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Rows of "PublicationVersion" are never changed but for their end';
END $$;
CREATE TRIGGER append_only_but_end BEFORE UPDATE ON "PublicationVersion"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_version();
CREATE TRIGGER append_only BEFORE DELETE ON "PublicationVersion"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change_unless_purged();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "PublicationVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
