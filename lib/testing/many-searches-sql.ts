import { NARROWING_PREFIX } from '@/lib/search/analysis/narrowing';

// What the generated pieces (./many-publications-sql.ts) are found by, after their editions and publications.

/** The number is a word of its own, and as such the title's. */
const NUMBER = `(quote_literal(made."n"::text) || ':50A')::tsvector`;

/** What searches are narrowed by, in the notation of lib/search/analysis/narrowing.ts. */
const narrowing = (...values: string[]) =>
  `array_to_tsvector(array_remove(ARRAY[${values.map((value) => `'${NARROWING_PREFIX}' || ${value}`).join(', ')}], NULL))`;

const YEAR = `extract(year FROM p."datelineAt" AT TIME ZONE 'Asia/Dubai')`;
const LANGUAGE_AND_YEAR = ['p."locale"', `p."locale" || ${YEAR}`];

/** Columns one by one: a vector of an article takes long as JSON. */
const COPY_SEARCH_DOCUMENTS = `
  WITH original AS MATERIALIZED (
    SELECT *, ts_delete("titleVector", "narrowed") AS "titleWords", ts_delete("vector", "narrowed") AS "words" FROM (
      SELECT d.*, ARRAY(
        SELECT word FROM unnest(tsvector_to_array(d."vector")) AS word WHERE starts_with(word, '${NARROWING_PREFIX}')) AS "narrowed"
      FROM "SearchDocument" d) AS d)
  INSERT INTO "SearchDocument" ("publicationId", "revisionId", "version", "locale", "kind", "sectionId", "seriesId", "authorIds",
    "topicIds", "year", "datelineAt", "entryNumber", "titleFolded", "titleVector", "vector")
  SELECT p."id", p."revisionId", original."version", p."locale", p."kind", p."sectionId", p."seriesId", ARRAY[made."personId"],
    ARRAY[made."topicId"], ${YEAR}, p."datelineAt", p."entryNumber", original."titleFolded" || ' ' || made."n",
    original."titleWords" || ${NUMBER} || ${narrowing(...LANGUAGE_AND_YEAR)},
    original."words" || ${NUMBER} || ${narrowing(
      ...[
        'p."kind"',
        'p."sectionId"',
        'p."seriesId"',
        'made."personId"',
        'made."topicId"',
        ...LANGUAGE_AND_YEAR,
      ],
    )}
  FROM made JOIN "Publication" p ON p."entryId" = made."id"
  JOIN "Publication" template ON template."entryId" = made."originalId" AND template."locale" = p."locale"
  JOIN original ON original."publicationId" = template."id"
  ORDER BY made."n"`;

const COPY_EDITION_SEARCHES = `
  INSERT INTO "EditionSearch" ("editionId", "entryId", "textVersion", "searchVersion", "text", "titleVector", "vector")
  SELECT e."id", made."id", original."textVersion", original."searchVersion", original."text",
    original."titleVector" || ${NUMBER}, original."vector" || ${NUMBER}
  FROM made JOIN "Edition" e ON e."entryId" = made."id"
  JOIN "Edition" template ON template."entryId" = made."originalId" AND template."locale" = e."locale"
  JOIN "EditionSearch" original ON original."editionId" = template."id"
  ORDER BY made."n"`;

/** An index of words is made in a fifth of the time that its rows take one by one. */
export const SEARCHES = [
  `CREATE TEMP TABLE word_index ON COMMIT DROP AS SELECT indexname AS "name", indexdef AS "definition"
   FROM pg_indexes WHERE schemaname = 'public' AND tablename IN ('SearchDocument', 'EditionSearch') AND indexdef LIKE '%USING gin%'`,
  `DO $$ DECLARE i record; BEGIN FOR i IN SELECT * FROM word_index LOOP EXECUTE format('DROP INDEX %I', i."name"); END LOOP; END $$`,
  COPY_SEARCH_DOCUMENTS,
  COPY_EDITION_SEARCHES,
  `DO $$ DECLARE i record; BEGIN FOR i IN SELECT * FROM word_index LOOP EXECUTE i."definition"; END LOOP; END $$`,
];
