import { Prisma } from '@/lib/generated/prisma/client';
import { issuePath, seriesPath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { type IssueCursor, pageQuery } from '@/lib/page-cursor';
import { seriesPiecesKey, termKey, termsKey } from '@/lib/public-changes/keys';
import { type Freshness, recordReads } from '@/lib/public-changes/record-reads';
import { cardsOf } from '@/lib/publications/cards-of';
import { findCards } from '@/lib/publications/find-cards';
import { findPictures, type PictureRow } from '@/lib/publications/pictures/find-pictures';
import { toPicture } from '@/lib/publications/pictures/picture-view';
import { queryOnce } from '@/lib/publications/query-once';
import type { Page, PieceCard } from '@/lib/publications/types';
import type { Periodicity } from '@/lib/workflow/periodicity';
import { hasEarlierIssue } from './find-issue';
import { issueContentsSql } from './issue-contents-sql';
import type { ListedIssue, ListedSeries } from './types';

/** Issues, series or pieces that one page lists. */
const MAX_LISTED = 300;

interface IssueRow {
  number: number;
  titleAr: string;
  titleEn: string;
  publishedOn: Date;
  coverId: string | null;
}

/**
 * The issues of a series, the newest first: the latest ones for `before` null, otherwise those before the named one. Null when
 * readers do not see an issue with that number, or none before it.
 */
export async function listSeriesIssues(
  locale: Locale,
  series: { id: string; slug: string },
  before: IssueCursor | null,
): Promise<Page<ListedIssue> | null> {
  if (before && !(await hasEarlierIssue(series.id, before.beforeIssue))) return null;
  recordReads([termKey(series.id)], 'delayed');
  const [rows, newer] = await Promise.all([
    findIssueRows(series.id, before),
    before ? findNewerQuery(series.id, before) : null,
  ]);
  const shown = rows.slice(0, MAX_LISTED);
  const last = shown.at(-1);
  const pictures = await coversOf(shown);
  return {
    rows: shown.map((row) => toListed(row, pictures, locale, series.slug)),
    newer,
    older: last && rows.length > MAX_LISTED ? pageQuery({ beforeIssue: last.number }) : null,
  };
}

/** One row more than a page shows tells whether there are older issues. */
function findIssueRows(seriesId: string, before: IssueCursor | null): Promise<IssueRow[]> {
  const below = before ? Prisma.sql`AND issue."number" < ${before.beforeIssue}::int` : Prisma.empty;
  return queryOnce<IssueRow>(Prisma.sql`
    SELECT issue."number", issue."titleAr", issue."titleEn", issue."publishedOn", issue."coverId"
    FROM "Issue" issue WHERE issue."seriesId" = ${seriesId}::uuid AND issue."isShown" ${below}
    ORDER BY issue."number" DESC LIMIT ${MAX_LISTED + 1}`);
}

/** The page before this one ends with the issue that this page follows, so it begins behind the last of the newer ones that it has. */
async function findNewerQuery(seriesId: string, { beforeIssue }: IssueCursor): Promise<string> {
  const rows = await queryOnce<{ number: number }>(Prisma.sql`
    SELECT issue."number" FROM "Issue" issue
    WHERE issue."seriesId" = ${seriesId}::uuid AND issue."isShown" AND issue."number" > ${beforeIssue}::int
    ORDER BY issue."number" LIMIT ${MAX_LISTED}`);
  const start = rows[MAX_LISTED - 1];
  return start ? pageQuery({ beforeIssue: start.number }) : '';
}

interface SeriesRow {
  id: string;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
  descriptionAr: string;
  descriptionEn: string;
  periodicity: Periodicity;
}

/** All series in the order of their names, each with its latest issue: that of which not all is in the other language, where there is one. */
export async function listSeries(locale: Locale, freshness: Freshness = 'delayed'): Promise<ListedSeries[]> {
  const name = locale === 'ar' ? Prisma.sql`series."nameFolded"` : Prisma.sql`lower(series."nameEn")`;
  const file = locale === 'ar' ? Prisma.sql`"pdfIdAr"` : Prisma.sql`"pdfIdEn"`;
  const rows = await queryOnce<SeriesRow & Partial<IssueRow>>(Prisma.sql`
    SELECT series."id", series."slugAr", series."slugEn", series."nameAr", series."nameEn",
      series."descriptionAr", series."descriptionEn", series."periodicity"::text AS "periodicity", latest.*
    FROM "Series" series LEFT JOIN LATERAL (
      SELECT issue."number", issue."titleAr", issue."titleEn", issue."publishedOn", issue."coverId"
      FROM "Issue" issue WHERE issue."seriesId" = series."id" AND issue."isShown" AND issue."number" = coalesce(
        (SELECT readable."number" FROM "Issue" readable WHERE readable."seriesId" = series."id" AND readable."isShown"
            AND (readable.${file} IS NOT NULL
              OR EXISTS (SELECT FROM "Publication" p WHERE p."issueId" = readable."id" AND p."locale" = ${locale}::"Locale")
              OR NOT EXISTS (SELECT FROM "Publication" p WHERE p."issueId" = readable."id"))
          ORDER BY readable."number" DESC LIMIT 1),
        (SELECT max(newest."number") FROM "Issue" newest WHERE newest."seriesId" = series."id" AND newest."isShown"))
      ORDER BY issue."number" DESC LIMIT 1
    ) latest ON true
    ORDER BY ${name}, series."id" LIMIT ${MAX_LISTED}`);
  recordReads([termsKey('Series'), ...rows.map(({ id }) => termKey(id))], freshness);
  for (const each of LOCALES)
    recordReads(
      rows.map(({ id }) => seriesPiecesKey(id, each)),
      freshness,
    );
  const pictures = await coversOf(rows);
  return rows.map((row) => {
    const slug = localised(row, 'slug', locale);
    const elsewhere = otherLocale(locale);
    return {
      ...{ id: row.id, slug, periodicity: row.periodicity },
      name: localised(row, 'name', locale),
      description: localised(row, 'description', locale),
      path: seriesPath(locale, slug),
      translationPath: seriesPath(elsewhere, localised(row, 'slug', elsewhere)),
      latest: hasIssue(row) ? toListed(row, pictures, locale, slug) : null,
    };
  });
}

const hasIssue = (row: Partial<IssueRow>): row is IssueRow => typeof row.number === 'number';

function coversOf(rows: readonly Partial<IssueRow>[]): Promise<Map<string, PictureRow>> {
  return findPictures(
    rows.flatMap(({ coverId }) => coverId ?? []),
    'delayed',
  );
}

function toListed(
  row: IssueRow,
  pictures: Map<string, PictureRow>,
  locale: Locale,
  slug: string,
): ListedIssue {
  const { number, publishedOn, coverId } = row;
  const cover = coverId === null ? undefined : pictures.get(coverId);
  return {
    ...{ number, publishedOn },
    title: localised(row, 'title', locale),
    path: issuePath(locale, slug, number),
    cover: cover ? toPicture(cover, { locale, alt: null }) : null,
  };
}

/** The published pieces of an issue in a language, in their order. */
export async function listIssueContents(
  locale: Locale,
  issue: { id: string; series: { id: string } },
): Promise<PieceCard[]> {
  recordReads([seriesPiecesKey(issue.series.id, locale)], 'immediate');
  recordReads([termKey(issue.id)], 'immediate');
  const contents = issueContentsSql(issue.id, { locale, withText: false, take: MAX_LISTED });
  const rows = await queryOnce<{ id: string }>(contents);
  const found = await findCards(
    rows.map(({ id }) => id),
    'immediate',
  );
  return cardsOf(found, 'immediate');
}
