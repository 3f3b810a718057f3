-- Every list of readers is found by one index that carries its language and its order: newest first by dateline, and by the entry's
-- number between equal datelines; in a series, the latest issue first. Authors, topics and issues therefore repeat columns of the
-- rows that they belong to. Foreign keys over all of these columns keep them equal.

SET LOCAL lock_timeout = '5s';

-- Filling the new columns changes nothing that a page shows, so it records no change. It also has to leave no deferred trigger
-- pending, because a table with pending ones cannot be altered.
ALTER TABLE "Publication" DISABLE TRIGGER USER;
ALTER TABLE "PublicationAuthor" DISABLE TRIGGER USER;
ALTER TABLE "PublicationTopic" DISABLE TRIGGER USER;

-- ── Issues of series ─────────────────────────────────────────────────────────────────────────────────────────────

CREATE UNIQUE INDEX "Issue_id_seriesId_number_key" ON "Issue"("id", "seriesId", "number");

ALTER TABLE "Publication" ADD COLUMN "seriesId" UUID, ADD COLUMN "issueNumber" INTEGER;
UPDATE "Publication" publication
SET "seriesId" = issue."seriesId", "issueNumber" = issue."number"
FROM "Issue" issue
WHERE issue."id" = publication."issueId";

-- A foreign key over several columns ignores rows in which one of them is null.
ALTER TABLE "Publication" DROP CONSTRAINT "Publication_issueId_fkey",
  ADD CONSTRAINT "Publication_issue_complete" CHECK (num_nulls("issueId", "seriesId", "issueNumber") IN (0, 3)),
  ADD CONSTRAINT "Publication_issueId_seriesId_issueNumber_fkey" FOREIGN KEY ("issueId", "seriesId", "issueNumber")
    REFERENCES "Issue"("id", "seriesId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION public.copy_issue_to_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."seriesId" := NULL;
  NEW."issueNumber" := NULL;
  SELECT issue."seriesId", issue."number" INTO NEW."seriesId", NEW."issueNumber"
  FROM public."Issue" issue WHERE issue."id" = NEW."issueId";
  RETURN NEW;
END $$;
CREATE TRIGGER copy_issue BEFORE INSERT OR UPDATE OF "issueId" ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION public.copy_issue_to_publication();

-- ── Authors and topics ───────────────────────────────────────────────────────────────────────────────────────────

CREATE UNIQUE INDEX "Publication_id_locale_datelineAt_entryNumber_key"
  ON "Publication"("id", "locale", "datelineAt", "entryNumber");

ALTER TABLE "PublicationAuthor"
  ADD COLUMN "locale" "Locale", ADD COLUMN "datelineAt" TIMESTAMPTZ(3), ADD COLUMN "entryNumber" INTEGER;
UPDATE "PublicationAuthor" author
SET "locale" = publication."locale", "datelineAt" = publication."datelineAt", "entryNumber" = publication."entryNumber"
FROM "Publication" publication
WHERE publication."id" = author."publicationId";
ALTER TABLE "PublicationAuthor"
  ALTER COLUMN "locale" SET NOT NULL, ALTER COLUMN "datelineAt" SET NOT NULL, ALTER COLUMN "entryNumber" SET NOT NULL,
  DROP CONSTRAINT "PublicationAuthor_publicationId_fkey",
  ADD CONSTRAINT "PublicationAuthor_publicationId_locale_datelineAt_entryNum_fkey"
    FOREIGN KEY ("publicationId", "locale", "datelineAt", "entryNumber")
    REFERENCES "Publication"("id", "locale", "datelineAt", "entryNumber") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PublicationTopic"
  ADD COLUMN "locale" "Locale", ADD COLUMN "datelineAt" TIMESTAMPTZ(3), ADD COLUMN "entryNumber" INTEGER;
UPDATE "PublicationTopic" topic
SET "locale" = publication."locale", "datelineAt" = publication."datelineAt", "entryNumber" = publication."entryNumber"
FROM "Publication" publication
WHERE publication."id" = topic."publicationId";
ALTER TABLE "PublicationTopic"
  ALTER COLUMN "locale" SET NOT NULL, ALTER COLUMN "datelineAt" SET NOT NULL, ALTER COLUMN "entryNumber" SET NOT NULL,
  DROP CONSTRAINT "PublicationTopic_publicationId_fkey",
  ADD CONSTRAINT "PublicationTopic_publicationId_locale_datelineAt_entryNumb_fkey"
    FOREIGN KEY ("publicationId", "locale", "datelineAt", "entryNumber")
    REFERENCES "Publication"("id", "locale", "datelineAt", "entryNumber") ON DELETE CASCADE ON UPDATE CASCADE;

-- The previous build does not know the columns and leaves them out when it publishes.
CREATE FUNCTION public.copy_publication_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT publication."locale", publication."datelineAt", publication."entryNumber"
  INTO NEW."locale", NEW."datelineAt", NEW."entryNumber"
  FROM public."Publication" publication WHERE publication."id" = NEW."publicationId";
  RETURN NEW;
END $$;
CREATE TRIGGER copy_publication_order BEFORE INSERT ON "PublicationAuthor"
  FOR EACH ROW WHEN (NEW."locale" IS NULL) EXECUTE FUNCTION public.copy_publication_order();
CREATE TRIGGER copy_publication_order BEFORE INSERT ON "PublicationTopic"
  FOR EACH ROW WHEN (NEW."locale" IS NULL) EXECUTE FUNCTION public.copy_publication_order();

-- ── The order of lists ───────────────────────────────────────────────────────────────────────────────────────────

CREATE UNIQUE INDEX "Publication_entryNumber_locale_key" ON "Publication"("entryNumber", "locale");
CREATE INDEX "Publication_locale_kind_datelineAt_entryNumber_idx"
  ON "Publication"("locale", "kind", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "Publication_sectionId_locale_datelineAt_entryNumber_idx"
  ON "Publication"("sectionId", "locale", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "Publication_seriesId_locale_issueNumber_datelineAt_entryNum_idx"
  ON "Publication"("seriesId", "locale", "issueNumber" DESC, "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "PublicationAuthor_personId_locale_datelineAt_entryNumber_idx"
  ON "PublicationAuthor"("personId", "locale", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "PublicationTopic_topicId_locale_datelineAt_entryNumber_idx"
  ON "PublicationTopic"("topicId", "locale", "datelineAt" DESC, "entryNumber" DESC);

DROP INDEX "Publication_entryNumber_idx";
DROP INDEX "Publication_locale_kind_datelineAt_id_idx";
DROP INDEX "Publication_sectionId_locale_datelineAt_idx";
DROP INDEX "PublicationAuthor_personId_idx";
DROP INDEX "PublicationTopic_topicId_idx";

ALTER TABLE "Publication" ENABLE TRIGGER USER;
ALTER TABLE "PublicationAuthor" ENABLE TRIGGER USER;
ALTER TABLE "PublicationTopic" ENABLE TRIGGER USER;
