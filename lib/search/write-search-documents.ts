import { writeInTurn } from '@/lib/database/write-in-turn';
import type { Tx } from '@/lib/db';
import type { Kind } from '@/lib/i18n/addresses';
import { isoDate } from '@/lib/i18n/dates';
import { fold } from '@/lib/i18n/fold';
import type { Locale } from '@/lib/i18n/locales';
import { fileWords } from './analysis/file-words';
import { narrowingLexemes, narrowingYear } from './analysis/narrowing';
import { textVector } from './analysis/text-vector';
import { SEARCH_VERSION } from './search-version';

interface Row {
  publicationId: string;
  revisionId: string;
  locale: Locale;
  kind: Kind;
  sectionId: string | null;
  seriesId: string | null;
  authorIds: string[];
  topicIds: string[];
  datelineAt: Date;
  entryNumber: number;
  title: string;
  kicker: string;
  standfirst: string;
  bodyText: string;
  /** Of everybody who is credited, section, series and topics, in both languages. */
  names: string[];
  /** Names of the files that it offers. */
  files: string[];
  /** What readers see below its cover, in its language; null without one. */
  coverText: string | null;
}

/** Written in one statement. The words of the next ones are taken meanwhile. */
const WRITTEN_AT_ONCE = 5;

/** Writes what these publications are found by. The caller has written or locked them. */
export async function writeSearchDocuments(tx: Tx, publicationIds: string[]): Promise<void> {
  const rows = await readPublications(tx, publicationIds);
  const parts = Array.from({ length: Math.ceil(rows.length / WRITTEN_AT_ONCE) }, (_, part) =>
    rows.slice(part * WRITTEN_AT_ONCE, (part + 1) * WRITTEN_AT_ONCE),
  );
  await writeInTurn(parts, documentsOf, (documents) => writeDocuments(tx, documents));
}

type SearchDocument = Awaited<ReturnType<typeof documentOf>>;

async function documentsOf(rows: readonly Row[]): Promise<SearchDocument[]> {
  const documents = [];
  for (const row of rows) documents.push(await documentOf(row));
  return documents;
}

const writeDocuments = async (tx: Tx, documents: readonly SearchDocument[]) => tx.$executeRaw`
    INSERT INTO "SearchDocument" ("publicationId", "revisionId", "version", "locale", "kind", "sectionId", "seriesId", "authorIds",
      "topicIds", "year", "datelineAt", "entryNumber", "titleFolded", "titleVector", "vector")
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) AS written ("publicationId" uuid, "revisionId" uuid,
      "version" int, "locale" "Locale", "kind" "EntryKind", "sectionId" uuid, "seriesId" uuid, "authorIds" uuid[], "topicIds" uuid[],
      "year" smallint, "datelineAt" timestamptz, "entryNumber" int, "titleFolded" text, "titleVector" tsvector, "vector" tsvector)
    ON CONFLICT ("publicationId") DO UPDATE SET
      ("revisionId", "version", "locale", "kind", "sectionId", "seriesId", "authorIds", "topicIds", "year", "datelineAt",
        "entryNumber", "titleFolded", "titleVector", "vector")
      = (excluded."revisionId", excluded."version", excluded."locale", excluded."kind", excluded."sectionId", excluded."seriesId",
        excluded."authorIds", excluded."topicIds", excluded."year", excluded."datelineAt", excluded."entryNumber",
        excluded."titleFolded", excluded."titleVector", excluded."vector")`;

/**
 * What the words are taken from. Names are locked, so that a rename comes before this transaction or after it. One statement, because every
 * publishing waits for it.
 */
function readPublications(tx: Tx, ids: string[]): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    WITH p AS MATERIALIZED (SELECT * FROM "Publication" WHERE "id" = ANY(${ids}::uuid[])),
    by AS MATERIALIZED (SELECT * FROM "PublicationAuthor" WHERE "publicationId" = ANY(${ids}::uuid[])),
    credited AS MATERIALIZED (SELECT * FROM "PublicationCredit" WHERE "publicationId" = ANY(${ids}::uuid[])),
    about AS MATERIALIZED (SELECT * FROM "PublicationTopic" WHERE "publicationId" = ANY(${ids}::uuid[])),
    person AS MATERIALIZED (SELECT "id", "nameAr", "nameEn" FROM "Person"
      WHERE "id" IN (SELECT "personId" FROM by UNION ALL SELECT "personId" FROM credited) ORDER BY "id" FOR SHARE),
    section AS MATERIALIZED (SELECT "id", "nameAr", "nameEn" FROM "Section"
      WHERE "id" IN (SELECT "sectionId" FROM p) ORDER BY "id" FOR SHARE),
    series AS MATERIALIZED (SELECT "id", "nameAr", "nameEn" FROM "Series"
      WHERE "id" IN (SELECT "seriesId" FROM p) ORDER BY "id" FOR SHARE),
    topic AS MATERIALIZED (SELECT "id", "nameAr", "nameEn" FROM "Topic"
      WHERE "id" IN (SELECT "topicId" FROM about) ORDER BY "id" FOR SHARE),
    named AS MATERIALIZED (
      SELECT * FROM person UNION ALL SELECT * FROM section UNION ALL SELECT * FROM series UNION ALL SELECT * FROM topic),
    identified AS (
      SELECT p.*, ARRAY(SELECT by."personId" FROM by WHERE by."publicationId" = p."id" ORDER BY by."position") AS "authorIds",
        ARRAY(SELECT about."topicId" FROM about WHERE about."publicationId" = p."id") AS "topicIds"
      FROM p)
    SELECT "id" AS "publicationId", "revisionId", "locale", "kind", "sectionId", "seriesId", "authorIds", "topicIds", "datelineAt",
      "entryNumber", "title", "kicker", "standfirst", "bodyText",
      ARRAY(SELECT named."nameAr" || E'\\n' || named."nameEn" FROM named
        WHERE named."id" = ANY(identified."authorIds" || identified."topicIds" || identified."sectionId" || identified."seriesId")
          OR named."id" IN (SELECT credited."personId" FROM credited WHERE credited."publicationId" = identified."id")
        ORDER BY named."id") AS "names",
      ARRAY(SELECT media."fileName" FROM "PublicationMedia" shown JOIN "Media" media ON media."id" = shown."mediaId"
        WHERE shown."publicationId" = identified."id" AND media."kind" = 'file' ORDER BY media."id") AS "files",
      (SELECT CASE WHEN identified."locale" = 'ar' THEN cover."captionAr" || E'\\n' || cover."creditAr"
          ELSE cover."captionEn" || E'\\n' || cover."creditEn" END
        FROM "Media" cover WHERE cover."id" = identified."coverId") AS "coverText"
    FROM identified`;
}

async function documentOf({ title, kicker, standfirst, bodyText, names, files, coverText, ...columns }: Row) {
  const year = Number(isoDate(columns.datelineAt).slice(0, 4));
  const words = await textVector([
    { weight: 'A', text: title },
    ...names.map((text) => ({ weight: 'B', text }) as const),
    { weight: 'B', text: kicker },
    { weight: 'C', text: standfirst },
    // Before the text, of which a vector holds so many words.
    ...files.map((name) => ({ weight: 'D', text: fileWords(name) }) as const),
    { weight: 'D', text: coverText ?? '' },
    { weight: 'D', text: bodyText },
  ]);
  return {
    ...columns,
    ...{ version: SEARCH_VERSION, year },
    titleFolded: fold(title),
    titleVector: `${await textVector([{ weight: 'A', text: title }])} ${narrowingYear({ ...columns, year })}`,
    vector: `${words} ${narrowingLexemes({ ...columns, year })}`,
  };
}
