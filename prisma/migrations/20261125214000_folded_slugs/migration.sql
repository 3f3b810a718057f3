-- The slugs of people, sections, topics and series are compared by their folded form, as those of editions and
-- publications are. From now on it is stored, unique in each language, and written by foldSlug (lib/i18n/slug.ts).

SET LOCAL lock_timeout = '10s';

ALTER TABLE "Person" ADD COLUMN "slugArFolded" TEXT, ADD COLUMN "slugEnFolded" TEXT;
ALTER TABLE "Section" ADD COLUMN "slugArFolded" TEXT, ADD COLUMN "slugEnFolded" TEXT;
ALTER TABLE "Topic" ADD COLUMN "slugArFolded" TEXT, ADD COLUMN "slugEnFolded" TEXT;
ALTER TABLE "Series" ADD COLUMN "slugArFolded" TEXT, ADD COLUMN "slugEnFolded" TEXT;

-- Equals foldSlug for every character that a stored slug can hold (Arabic letters, a-z, 0-9, hyphen); a test proves it.
CREATE FUNCTION pg_temp.fold_slug(slug text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(slug,
    U&'\0622\0623\0624\0625\0626\0629\0649\0671\0672\0679\067A\067B\067C\067D\067E\067F\0680\0681\0682\0683\0684\0685\0686\0687\0688\0689\068A\068B\068C\068D\068E\068F\0690\0691\0692\0693\0694\0695\0696\0697\0698\0699\069A\069B\069C\069D\069E\069F\06A0\06A1\06A2\06A3\06A4\06A5\06A6\06A7\06A8\06A9\06AA\06AB\06AC\06AD\06AE\06AF\06B0\06B1\06B2\06B3\06B4\06B5\06B6\06B7\06B8\06B9\06BA\06BB\06BC\06BD\06BE\06BF\06C0\06C1\06C2\06C3\06C4\06C5\06C6\06C7\06C8\06C9\06CA\06CB\06CC\06CD\06CE\06CF\06D0\06D1\06D2\06D3\06D5',
    U&'\0627\0627\0648\0627\064A\0647\064A\0627\0627\062A\062A\0628\062A\062A\0628\062A\0628\062D\062D\062C\062C\062D\062C\062C\062F\062F\062F\062F\062F\062F\062F\062F\062F\0631\0631\0631\0631\0631\0631\0631\0632\0631\0633\0633\0633\0635\0635\0637\063A\0641\0641\0641\0641\0641\0641\0642\0642\0643\0643\0643\0643\0643\0643\0643\0643\0643\0643\0643\0643\0644\0644\0644\0644\0646\0646\0646\0646\0646\0647\062C\0647\0647\0647\0647\0648\0648\0648\0648\0648\0648\0648\0648\064A\064A\064A\0648\064A\064A\064A\064A\0647')
$$;

-- The forms have refused slugs that fold alike, but other programs may have written some. The older row (ids are
-- ordered by time) gets the folded form; a later one gets a suffix with "~", which no slug can hold. Its exact address
-- keeps working, and its next change in the studio is refused until it has a slug of its own.
DO $$
DECLARE model text; slug text;
BEGIN
  FOREACH model IN ARRAY ARRAY['Person', 'Section', 'Topic', 'Series'] LOOP
    FOREACH slug IN ARRAY ARRAY['slugAr', 'slugEn'] LOOP
      EXECUTE format(
        'UPDATE %1$I AS stored SET %3$I = alike.folded || CASE WHEN alike.number > 1 THEN ''~'' || alike.number ELSE '''' END
         FROM (SELECT "id", pg_temp.fold_slug(%2$I) AS folded,
                 row_number() OVER (PARTITION BY pg_temp.fold_slug(%2$I) ORDER BY "id") AS number
               FROM %1$I) AS alike
         WHERE stored."id" = alike."id"', model, slug, slug || 'Folded');
    END LOOP;
  END LOOP;
END $$;

-- Runs the deferred triggers of these updates now: a table with pending ones cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Person" ALTER COLUMN "slugArFolded" SET NOT NULL, ALTER COLUMN "slugEnFolded" SET NOT NULL;
ALTER TABLE "Section" ALTER COLUMN "slugArFolded" SET NOT NULL, ALTER COLUMN "slugEnFolded" SET NOT NULL;
ALTER TABLE "Topic" ALTER COLUMN "slugArFolded" SET NOT NULL, ALTER COLUMN "slugEnFolded" SET NOT NULL;
ALTER TABLE "Series" ALTER COLUMN "slugArFolded" SET NOT NULL, ALTER COLUMN "slugEnFolded" SET NOT NULL;

CREATE UNIQUE INDEX "Person_slugArFolded_key" ON "Person"("slugArFolded");
CREATE UNIQUE INDEX "Person_slugEnFolded_key" ON "Person"("slugEnFolded");
CREATE UNIQUE INDEX "Section_slugArFolded_key" ON "Section"("slugArFolded");
CREATE UNIQUE INDEX "Section_slugEnFolded_key" ON "Section"("slugEnFolded");
CREATE UNIQUE INDEX "Topic_slugArFolded_key" ON "Topic"("slugArFolded");
CREATE UNIQUE INDEX "Topic_slugEnFolded_key" ON "Topic"("slugEnFolded");
CREATE UNIQUE INDEX "Series_slugArFolded_key" ON "Series"("slugArFolded");
CREATE UNIQUE INDEX "Series_slugEnFolded_key" ON "Series"("slugEnFolded");
