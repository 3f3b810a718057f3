-- What lists of records and of redirects are ordered by.

SET LOCAL lock_timeout = '5s';

-- The English name, folded. Computed by the database, so that no build has to know of it and no trigger that tells readers of changes follows.
ALTER TABLE "Person" ADD COLUMN "nameFoldedEn" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (public.fold_names('', "nameEn")) STORED;
ALTER TABLE "Section" ADD COLUMN "nameFoldedEn" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (public.fold_names('', "nameEn")) STORED;
ALTER TABLE "Topic" ADD COLUMN "nameFoldedEn" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (public.fold_names('', "nameEn")) STORED;
ALTER TABLE "Series" ADD COLUMN "nameFoldedEn" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (public.fold_names('', "nameEn")) STORED;

CREATE INDEX "Person_nameFoldedEn_id_idx" ON "Person"("nameFoldedEn", "id");
CREATE INDEX "Person_standing_nameFolded_id_idx" ON "Person"("standing", "nameFolded", "id");
CREATE INDEX "Person_standing_nameFoldedEn_id_idx" ON "Person"("standing", "nameFoldedEn", "id");
CREATE INDEX "Person_standing_id_idx" ON "Person"("standing", "id");
CREATE INDEX "Topic_nameFoldedEn_id_idx" ON "Topic"("nameFoldedEn", "id");
CREATE INDEX "Series_nameFolded_id_idx" ON "Series"("nameFolded", "id");
CREATE INDEX "Series_nameFoldedEn_id_idx" ON "Series"("nameFoldedEn", "id");

-- Redirects that nobody followed have a row of counts, too, so that one index holds all of them in the order of their counts. The year 1 says that there was no
-- last day: the previous build's client cannot read a day that is missing.
CREATE FUNCTION public.begin_redirect_hits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public."RedirectHits" ("fromPath", "count", "lastOn")
  SELECT made."fromPath", 0, '0001-01-01' FROM made ORDER BY made."fromPath"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER begin_redirect_hits AFTER INSERT ON "Redirect" REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION public.begin_redirect_hits();
