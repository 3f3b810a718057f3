import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isoDate } from '@/lib/i18n/dates';
import { fold } from '@/lib/i18n/fold';
import { textVector } from './analysis/text-vector';
import { SEARCH_VERSION } from './search-version';

const COLUMNS = {
  ...{ id: true, revisionId: true, locale: true, kind: true, sectionId: true, seriesId: true },
  ...{ datelineAt: true, entryNumber: true, title: true, kicker: true, standfirst: true, bodyText: true },
  authors: { orderBy: { position: 'asc' }, select: { personId: true } },
  topics: { select: { topicId: true } },
} satisfies Prisma.PublicationSelect;

type Row = Prisma.PublicationGetPayload<{ select: typeof COLUMNS }>;
type Names = ReadonlyMap<string, string>;

/** Writes what these publications are found by. The caller has written or locked them. */
export async function writeSearchDocuments(tx: Tx, publicationIds: string[]): Promise<void> {
  const rows = await tx.publication.findMany({ where: { id: { in: publicationIds } }, select: COLUMNS });
  const names = await lockNames(tx, rows);
  const documents = [];
  for (const row of rows) documents.push(await documentOf(row, names));
  await tx.$executeRaw`
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
}

/** The names that the pieces are found by, in both languages. Locked, so that a rename comes before this transaction or after it. */
async function lockNames(tx: Tx, rows: readonly Row[]): Promise<Names> {
  const ids = (of: (row: Row) => (string | null)[]) =>
    [...new Set(rows.flatMap(of))].filter((id) => id !== null);
  const found = await tx.$queryRaw<NameRow[]>`
    WITH people AS MATERIALIZED (SELECT "id", "nameAr", "nameEn" FROM "Person"
      WHERE "id" = ANY(${ids((row) => row.authors.map(({ personId }) => personId))}::uuid[]) ORDER BY "id" FOR SHARE),
    sections AS MATERIALIZED (SELECT "id", "nameAr", "nameEn" FROM "Section"
      WHERE "id" = ANY(${ids((row) => [row.sectionId])}::uuid[]) ORDER BY "id" FOR SHARE),
    topics AS MATERIALIZED (SELECT "id", "nameAr", "nameEn" FROM "Topic"
      WHERE "id" = ANY(${ids((row) => row.topics.map(({ topicId }) => topicId))}::uuid[]) ORDER BY "id" FOR SHARE),
    series AS MATERIALIZED (SELECT "id", "nameAr", "nameEn" FROM "Series"
      WHERE "id" = ANY(${ids((row) => [row.seriesId])}::uuid[]) ORDER BY "id" FOR SHARE)
    SELECT * FROM people UNION ALL SELECT * FROM sections UNION ALL SELECT * FROM topics UNION ALL SELECT * FROM series`;
  return new Map(found.map(({ id, nameAr, nameEn }) => [id, `${nameAr}\n${nameEn}`]));
}

type NameRow = { id: string; nameAr: string; nameEn: string };

async function documentOf(row: Row, names: Names) {
  const { id: publicationId, title, kicker, standfirst, bodyText, authors, topics, ...columns } = row;
  const authorIds = authors.map(({ personId }) => personId);
  const topicIds = topics.map(({ topicId }) => topicId);
  const named = [...authorIds, row.sectionId, row.seriesId, ...topicIds].map(
    (id) => names.get(id ?? '') ?? '',
  );
  return {
    ...{ publicationId, ...columns, authorIds, topicIds },
    version: SEARCH_VERSION,
    year: Number(isoDate(row.datelineAt).slice(0, 4)),
    titleFolded: fold(title),
    titleVector: await textVector([{ weight: 'A', text: title }]),
    vector: await textVector([
      { weight: 'A', text: title },
      ...named.map((text) => ({ weight: 'B', text }) as const),
      { weight: 'B', text: kicker },
      { weight: 'C', text: standfirst },
      { weight: 'D', text: bodyText },
    ]),
  };
}
