import { Prisma } from '@/lib/generated/prisma/client';
import { issuePath, type Kind, piecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import {
  entryKey,
  sectionPiecesKey,
  seriesPiecesKey,
  termKey,
  topicPiecesKey,
} from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { cardsOf } from '@/lib/publications/cards-of';
import { findCards } from '@/lib/publications/find-cards';
import { queryOnce } from '@/lib/publications/query-once';
import type { PieceView } from '@/lib/publications/types';
import type { Onward } from './types';

/** Of these as many are shown as there are; more are read, because some are left out. */
const SHOWN = 4;
const READ = 12;
/** The newest pieces of a topic among which articles are looked for: Center News may have many in a row. */
const LOOKED_AT = 200;

interface Row {
  why: 'chosen' | 'topic' | 'next' | 'contents' | 'section' | 'earlier' | 'later';
  /** Of a piece; null of an issue. */
  id: string | null;
  kind: Kind;
  slug: string;
  datelineAt: Date;
  /** Of the piece or of the issue; of what editors have chosen, its position. */
  number: number;
}

/**
 * Where a reader goes on from a piece, in its language: to the piece after it in its issue, to the article before it in its section, to the pieces that editors have chosen, then to those of its topics
 * and of its section, the newest first, and to the issues around its own. Nothing twice, and nothing of what stands beside the piece: these decoded paths. What editors
 * have chosen is shown in the other language where it is published in that alone.
 */
export async function whatFollows(piece: PieceView, beside: readonly string[] = []): Promise<Onward> {
  const { locale } = piece;
  const rows = await findRows(piece);
  const pathOf = ({ kind, slug }: Row) => piecePath(locale, kind, slug);
  const inIssue = rows.find(({ why }) => why === 'contents')?.id ?? null;
  const next = rows.find(({ why, id }) => why === 'next' && id !== inIssue)?.id ?? null;
  const followers = [inIssue, next].filter((id) => id !== null);
  const chosen = chosenIds(rows).filter((id) => !followers.includes(id));
  const ranked = rankedIds(
    rows.filter((row) => row.id !== null && !followers.includes(row.id) && !beside.includes(pathOf(row))),
  );
  const others = ranked.filter((id) => !chosen.includes(id)).slice(0, Math.max(SHOWN - chosen.length, 0));
  const found = await findCards([...followers, ...chosen, ...others], 'delayed');
  const cards = await cardsOf(found, 'delayed');
  const nextInIssue = inIssue === null ? null : (cards.shift() ?? null);
  return {
    nextInIssue,
    next: next === null ? null : (cards.shift() ?? null),
    related: cards,
    ...neighbours(piece, rows),
  };
}

/** In the order in which editors have chosen them. */
function chosenIds(rows: Row[]): string[] {
  return rows
    .filter(({ why }) => why === 'chosen')
    .sort((one, other) => one.number - other.number)
    .flatMap(({ id }) => id ?? []);
}

/** Those that share the most topics first, then those of the section; the newest first among equals. */
function rankedIds(rows: Row[]): string[] {
  const pieces = rows
    .filter(({ id, why }) => id !== null && why !== 'chosen')
    .sort((one, other) => other.datelineAt.getTime() - one.datelineAt.getTime() || other.number - one.number);
  const ids = [...new Set(pieces.flatMap(({ id }) => id ?? []))];
  const shared = (id: string) => pieces.filter((row) => row.id === id && row.why === 'topic').length;
  return ids.sort((one, other) => shared(other) - shared(one));
}

function neighbours({ issue, locale }: PieceView, rows: Row[]): Pick<Onward, 'earlierIssue' | 'laterIssue'> {
  const issueOf = (wanted: Row['why']) => {
    const row = rows.find(({ why }) => why === wanted);
    return row && issue
      ? { number: row.number, path: issuePath(locale, issue.series.slug, row.number) }
      : null;
  };
  return { earlierIssue: issueOf('earlier'), laterIssue: issueOf('later') };
}

/** In one statement, each part of which an index orders and ends. Articles lead to articles; Center News stands beside them. */
async function findRows({
  kind,
  locale,
  number,
  section,
  topics,
  issue,
  datelineAt,
  relatedIds,
}: PieceView): Promise<Row[]> {
  const isArticle = kind === 'article';
  recordReads(
    [
      ...topics.map(({ id }) => topicPiecesKey(id, locale)),
      ...(section && isArticle ? [sectionPiecesKey(section.id, locale)] : []),
      ...(issue
        ? [termKey(issue.series.id), termKey(issue.id), seriesPiecesKey(issue.series.id, locale)]
        : []),
      ...relatedIds.map(entryKey),
    ],
    'delayed',
  );
  const inLocale = Prisma.sql`p."locale" = ${locale}::"Locale" AND p."entryNumber" <> ${number}::int`;
  const newest = Prisma.sql`p."datelineAt" DESC, p."entryNumber" DESC`;
  const ofSection = section && Prisma.sql`p."sectionId" = ${section.id}::uuid AND ${inLocale}`;
  const parts = [
    ...(relatedIds.length > 0 ? [chosenOf(relatedIds, locale, number)] : []),
    ...topics.map(
      ({ id }) => Prisma.sql`
        (SELECT 'topic' AS "why", of."id", of."kind"::text AS "kind", of."slug", of."datelineAt", of."entryNumber" AS "number" FROM (
          SELECT p."publicationId", p."datelineAt", p."entryNumber" FROM "PublicationTopic" p
          WHERE p."topicId" = ${id}::uuid AND ${inLocale} ORDER BY ${newest} LIMIT ${LOOKED_AT}
        ) newest JOIN "Publication" of ON of."id" = newest."publicationId" AND of."hasPage" AND (of."kind" = 'article' OR ${!isArticle})
        ORDER BY newest."datelineAt" DESC, newest."entryNumber" DESC LIMIT ${READ})`,
    ),
    ...(ofSection && isArticle
      ? [
          Prisma.sql`
        (SELECT 'next', p."id", p."kind"::text, p."slug", p."datelineAt", p."entryNumber" FROM "Publication" p
          WHERE ${ofSection} AND (p."datelineAt", p."entryNumber") < (${datelineAt}, ${number}::int) ORDER BY ${newest} LIMIT 2)`,
          Prisma.sql`
        (SELECT 'section', p."id", p."kind"::text, p."slug", p."datelineAt", p."entryNumber" FROM "Publication" p WHERE ${ofSection} ORDER BY ${newest} LIMIT ${READ})`,
        ]
      : []),
    ...(issue
      ? [nextOf(issue, locale, number), neighbourOf(issue, 'earlier'), neighbourOf(issue, 'later')]
      : []),
  ];
  if (parts.length === 0) return [];
  // Any part may be the first one, which names the columns.
  return queryOnce<Row>(Prisma.sql`
    SELECT found.* FROM (${Prisma.join(parts, ' UNION ALL ')}) found ("why", "id", "kind", "slug", "datelineAt", "number")`);
}

function chosenOf(entryIds: string[], locale: Locale, number: number): Prisma.Sql {
  return Prisma.sql`
    (SELECT 'chosen' AS "why", p."id", p."kind"::text AS "kind", p."slug", p."datelineAt", array_position(${entryIds}::uuid[], p."entryId") AS "number"
      FROM "Publication" p WHERE p."entryId" = ANY (${entryIds}::uuid[]) AND p."entryNumber" <> ${number}::int
        AND p."hasPage" AND p."kind" <> 'page' AND (p."locale" = ${locale}::"Locale" OR NOT EXISTS (
        SELECT FROM "Publication" own WHERE own."entryId" = p."entryId" AND own."locale" = ${locale}::"Locale" AND own."hasPage")))`;
}

/** In the order of the contents of the issue (lib/publications/issues/issue-contents-sql.ts). */
function nextOf({ id }: NonNullable<PieceView['issue']>, locale: Locale, number: number): Prisma.Sql {
  return Prisma.sql`
    (SELECT 'contents' AS "why", of."id", of."kind"::text AS "kind", of."slug", of."datelineAt", of."entryNumber" AS "number" FROM (
      SELECT p."id", p."entryNumber", p."hasPage", lead(p."id") OVER contents AS "nextId"
      FROM "Publication" p LEFT JOIN "IssueEntry" placed ON placed."issueId" = p."issueId" AND placed."entryId" = p."entryId"
      WHERE p."issueId" = ${id}::uuid AND p."locale" = ${locale}::"Locale" AND p."hasPage"
      WINDOW contents AS (ORDER BY placed."position" NULLS LAST, p."entryNumber")
    ) own JOIN "Publication" of ON of."id" = own."nextId" WHERE own."entryNumber" = ${number}::int)`;
}

function neighbourOf(
  { number, series }: NonNullable<PieceView['issue']>,
  why: 'earlier' | 'later',
): Prisma.Sql {
  const [than, first] =
    why === 'earlier' ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`];
  return Prisma.sql`
    (SELECT ${why}, NULL::uuid, '', '', NULL::timestamptz, issue."number" FROM "Issue" issue
      WHERE issue."seriesId" = ${series.id}::uuid AND issue."isShown" AND issue."number" ${than} ${number}::int
      ORDER BY issue."number" ${first} LIMIT 1)`;
}
