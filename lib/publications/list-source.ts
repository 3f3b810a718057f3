import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import {
  authorPiecesKey,
  monthKey,
  piecesKey,
  sectionPiecesKey,
  seriesPiecesKey,
  topicPiecesKey,
} from '@/lib/public-changes/keys';
import { monthEndSql, monthStartSql } from './month-sql';

/** A list of publications whose language and order one index carries. */
export interface ListSource {
  /** A table under the name `p`. Its columns "datelineAt" and "entryNumber" order the list. */
  table: Prisma.Sql;
  publicationId: Prisma.Sql;
  where: Prisma.Sql;
  /** Names which pieces the list has, and their order (lib/public-changes/keys.ts). */
  key: string;
  /** Ordered by "issueNumber" first, as a series is. */
  isByIssue?: boolean;
}

const PUBLICATIONS = { table: Prisma.sql`"Publication" p`, publicationId: Prisma.sql`p."id"` };

export function articleSource(locale: Locale): ListSource {
  return {
    ...PUBLICATIONS,
    where: Prisma.sql`p."locale" = ${locale}::"Locale" AND p."kind" = 'article'`,
    key: piecesKey('article', locale),
  };
}

export function centerNewsSource(locale: Locale): ListSource {
  return {
    ...PUBLICATIONS,
    where: Prisma.sql`p."locale" = ${locale}::"Locale" AND p."kind" = 'center_news'`,
    key: piecesKey('center_news', locale),
  };
}

/** The articles of a month, `YYYY-MM` in the institute's time zone. */
export function monthSource(locale: Locale, month: string): ListSource {
  const { where, ...source } = articleSource(locale);
  const [start, end] = [monthStartSql(month), monthEndSql(month)];
  return {
    ...source,
    where: Prisma.sql`${where} AND p."datelineAt" >= ${start} AND p."datelineAt" < ${end}`,
    key: monthKey(month, locale),
  };
}

export function sectionSource(locale: Locale, sectionId: string): ListSource {
  return {
    ...PUBLICATIONS,
    where: Prisma.sql`p."sectionId" = ${sectionId}::uuid AND p."locale" = ${locale}::"Locale"`,
    key: sectionPiecesKey(sectionId, locale),
  };
}

/**
 * Every publication with each person that it names: once, where "isListed". PostgreSQL merges the two tables in the order of their indexes,
 * but only if neither half has a condition of its own.
 */
export const NAMED_PEOPLE = Prisma.sql`(
    SELECT "publicationId", "personId", "locale", "datelineAt", "entryNumber", true AS "isListed" FROM "PublicationAuthor"
    UNION ALL
    SELECT "publicationId", "personId", "locale", "datelineAt", "entryNumber", "isListed" FROM "PublicationCredit"
  ) p`;

/** The pieces that name a person, in whichever role. */
export function personSource(locale: Locale, personId: string): ListSource {
  return {
    table: NAMED_PEOPLE,
    publicationId: Prisma.sql`p."publicationId"`,
    where: Prisma.sql`p."personId" = ${personId}::uuid AND p."isListed" AND p."locale" = ${locale}::"Locale"`,
    key: authorPiecesKey(personId, locale),
  };
}

export function topicSource(locale: Locale, topicId: string): ListSource {
  return {
    table: Prisma.sql`"PublicationTopic" p`,
    publicationId: Prisma.sql`p."publicationId"`,
    where: Prisma.sql`p."topicId" = ${topicId}::uuid AND p."locale" = ${locale}::"Locale"`,
    key: topicPiecesKey(topicId, locale),
  };
}

// Not EXISTS, which the planner might answer by reading all issues at first.
const OF_SHOWN_ISSUE = Prisma.sql`(SELECT issue."isShown" FROM "Issue" issue WHERE issue."id" = p."issueId")`;

/** The publications of a series, without those of issues that are hidden. */
export function seriesSource(locale: Locale, seriesId: string): ListSource {
  return {
    ...PUBLICATIONS,
    where: Prisma.sql`p."seriesId" = ${seriesId}::uuid AND p."locale" = ${locale}::"Locale" AND ${OF_SHOWN_ISSUE}`,
    key: seriesPiecesKey(seriesId, locale),
    isByIssue: true,
  };
}
