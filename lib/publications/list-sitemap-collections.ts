import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import {
  archivePath,
  authorPath,
  authorsIndexPath,
  centerNewsPath,
  LISTED_KINDS,
  monthPath,
  sectionPath,
  sectionsIndexPath,
  seriesIndexPath,
  seriesPath,
  topicPath,
  topicsIndexPath,
  yearPath,
} from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { piecesKey, type TermTable, termsKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { listArchiveMonths } from './archive-months';
import { listListPages } from './list-list-pages';
import { NAMED_PEOPLE } from './list-source';
import type { SitemapFile, SitemapPage } from './sitemap-types';

/** Collections in one file, by their ids: up to two addresses each. */
const PER_FILE = 1_000;

interface Collection {
  table: TermTable;
  tableSql: Prisma.Sql;
  /** The pieces of `term`, without which it is left out, and the order in which an index has those of a language. */
  pieces: Prisma.Sql | null;
  order: Prisma.Sql;
  pathOf: (locale: Locale, slug: string) => string;
}

const NEWEST_FIRST = Prisma.sql`p."datelineAt" DESC`;

const COLLECTIONS = {
  sections: {
    ...{ table: 'Section', tableSql: Prisma.sql`"Section"`, pathOf: sectionPath },
    pieces: Prisma.sql`"Publication" p WHERE p."sectionId" = term."id"`,
    order: NEWEST_FIRST,
  },
  topics: {
    ...{ table: 'Topic', tableSql: Prisma.sql`"Topic"`, pathOf: topicPath },
    pieces: Prisma.sql`"PublicationTopic" p WHERE p."topicId" = term."id"`,
    order: NEWEST_FIRST,
  },
  authors: {
    ...{ table: 'Person', tableSql: Prisma.sql`"Person"`, pathOf: authorPath },
    pieces: Prisma.sql`${NAMED_PEOPLE} WHERE p."isListed" AND p."personId" = term."id"`,
    order: NEWEST_FIRST,
  },
  series: {
    ...{ table: 'Series', tableSql: Prisma.sql`"Series"`, pathOf: seriesPath },
    pieces: Prisma.sql`"Publication" p WHERE p."seriesId" = term."id"`,
    order: Prisma.sql`p."issueNumber" DESC`,
  },
  // With or without pieces: readers find the cover and the file of an issue there.
  issues: {
    table: 'Issue',
    tableSql: Prisma.sql`(
      SELECT issue."id", series."slugAr" || '/' || issue."number" AS "slugAr", series."slugEn" || '/' || issue."number" AS "slugEn"
      FROM "Issue" issue JOIN "Series" series ON series."id" = issue."seriesId"
      WHERE issue."isShown"
    )`,
    pathOf: seriesPath,
    pieces: null,
    order: Prisma.sql`term."id"`,
  },
} as const satisfies Record<string, Collection>;

type CollectionName = keyof typeof COLLECTIONS;

/** `authors`, and for those after the first thousand `authors-after-{id of the one before}`. */
const FILE_NAME =
  /^(sections|topics|authors|series|issues)(?:-after-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** The pages of lists that are always there. */
const FIXED = [
  ...[centerNewsPath, archivePath, sectionsIndexPath, topicsIndexPath, seriesIndexPath, authorsIndexPath],
];

/** The front pages, Center News, the archive with its years and months, all indexes, and the pages of lists, in both languages. */
export async function listSitemapPages(): Promise<SitemapPage[]> {
  const [ar = [], en = []] = await Promise.all(LOCALES.map(listArchiveMonths));
  const yearOf = (month: string) => month.slice(0, 4);
  const inBoth = (pathOf: (locale: Locale) => string) => ({ ar: pathOf('ar'), en: pathOf('en') });
  return [
    { paths: inBoth((locale) => `/${locale}`), defaultPath: '/' },
    ...FIXED.map((pathOf) => ({ paths: inBoth(pathOf) })),
    ...inEither(ar.map(yearOf), en.map(yearOf), yearPath),
    ...inEither(ar, en, monthPath),
    ...(await listListPages()),
  ];
}

/** The pages of parts of the archive, each in the languages that have it. */
function inEither(
  ar: string[],
  en: string[],
  pathOf: (locale: Locale, part: string) => string,
): SitemapPage[] {
  const [inAr, inEn] = [new Set(ar), new Set(en)];
  return [...new Set([...ar, ...en])].map((part) => ({
    paths: {
      ...(inAr.has(part) && { ar: pathOf('ar', part) }),
      ...(inEn.has(part) && { en: pathOf('en', part) }),
    },
  }));
}

/** The files of the pages of collections: for each kind one, and one more for every thousand after the first. */
export async function listCollectionFiles(): Promise<SitemapFile[]> {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const files = await Promise.all(names.map(async (name) => [name, ...(await laterFiles(name))]));
  return files.flat().map((name) => ({ name }));
}

async function laterFiles(name: CollectionName): Promise<string[]> {
  const { table, tableSql } = COLLECTIONS[name];
  recordReads([termsKey(table)], 'delayed');
  const rows = await recorded(
    () => readersDb().$queryRaw<{ id: string }[]>`
    WITH RECURSIVE file AS (
      SELECT ${FIRST}::uuid AS "id", 0 AS n
      UNION ALL
      SELECT (
        SELECT max(next."id"::text)::uuid FROM (
          SELECT term."id" FROM ${tableSql} term WHERE term."id" > file."id" ORDER BY term."id" LIMIT ${PER_FILE}
        ) AS next HAVING count(*) = ${PER_FILE}
      ), n + 1 FROM file WHERE file."id" IS NOT NULL
    )
    SELECT "id" FROM file WHERE n > 0 AND "id" IS NOT NULL ORDER BY n`,
  );
  return rows.map(({ id }) => `${name}-after-${id}`);
}

/** The pages of the collections in a file that have pieces; null when no file has this name. */
export async function findCollectionFile(fileName: string): Promise<SitemapPage[] | null> {
  const [, name, after = FIRST] = FILE_NAME.exec(fileName) ?? [];
  if (!name) return null;
  const { table, tableSql, pieces, order, pathOf } = COLLECTIONS[name as CollectionName];
  const lists = LISTED_KINDS.flatMap((kind) => LOCALES.map((locale) => piecesKey(kind, locale)));
  // The addresses of issues hold those of their series.
  const ofSeries = table === 'Issue' ? [termsKey('Series')] : [];
  recordReads([termsKey(table), ...ofSeries, ...lists], 'delayed');
  // The first piece by an index: for EXISTS, PostgreSQL may read all pieces once instead.
  const isIn = (locale: Locale) =>
    pieces === null
      ? Prisma.sql`true`
      : Prisma.sql`(
      SELECT true FROM ${pieces} AND p."locale" = ${locale}::"Locale" ORDER BY ${order} LIMIT 1
    ) IS NOT NULL`;
  const rows = await recorded(
    () => readersDb().$queryRaw<{ slugAr: string; slugEn: string; isInAr: boolean; isInEn: boolean }[]>`
    SELECT term."slugAr", term."slugEn", ${isIn('ar')} AS "isInAr", ${isIn('en')} AS "isInEn"
    FROM ${tableSql} term WHERE term."id" > ${after}::uuid ORDER BY term."id" LIMIT ${PER_FILE}`,
  );
  return rows.map(({ slugAr, slugEn, isInAr, isInEn }) => ({
    paths: { ...(isInAr && { ar: pathOf('ar', slugAr) }), ...(isInEn && { en: pathOf('en', slugEn) }) },
  }));
}

/** Whether there is a file of this name: clients can invent any number of others. */
export async function hasCollectionFile(fileName: string): Promise<boolean> {
  const [, name, after] = FILE_NAME.exec(fileName) ?? [];
  if (!name || after === undefined) return name !== undefined;
  const { table, tableSql } = COLLECTIONS[name as CollectionName];
  recordReads([termsKey(table)], 'delayed');
  const rows = await recorded(
    () => readersDb().$queryRaw<object[]>`SELECT FROM ${tableSql} term WHERE term."id" = ${after}::uuid`,
  );
  return rows.length > 0;
}
