import { Prisma } from '@/lib/generated/prisma/client';
import { issuePath, issuePdfPath, splitIssuePath } from '@/lib/i18n/addresses';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { mediaPath } from '@/lib/media/media-path';
import { termKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { findSeries } from '@/lib/publications/find-collection';
import { findPictures } from '@/lib/publications/pictures/find-pictures';
import { toPicture } from '@/lib/publications/pictures/picture-view';
import { queryOnce } from '@/lib/publications/query-once';
import { findFiles } from '@/lib/publications/slots/file';
import type { IssueFile, IssuePageView } from './types';

interface IssueRow {
  id: string;
  number: number;
  titleAr: string;
  titleEn: string;
  publishedOn: Date;
  coverId: string | null;
  pdfIdAr: string | null;
  pdfIdEn: string | null;
  /** Of the files that were made of its pieces, while they are of what readers see. */
  bytesAr: number | null;
  bytesEn: number | null;
  newer: number | null;
  older: number | null;
}

/** The issue of a series with this number, with the numbers before and after it. */
async function findRow(seriesId: string, number: number): Promise<IssueRow | undefined> {
  // A new issue, or another number, is a change of the series.
  recordReads([termKey(seriesId)], 'delayed');
  const [row] = await queryOnce<IssueRow>(Prisma.sql`
    SELECT issue."id", issue."number", issue."titleAr", issue."titleEn", issue."publishedOn",
      issue."coverId", issue."pdfIdAr", issue."pdfIdEn",
      (SELECT f."byteSize" FROM "IssuePdf" f WHERE f."issueId" = issue."id" AND f."locale" = 'ar' AND request."issueId" IS NULL) AS "bytesAr",
      (SELECT f."byteSize" FROM "IssuePdf" f WHERE f."issueId" = issue."id" AND f."locale" = 'en' AND request."issueId" IS NULL) AS "bytesEn",
      (SELECT min(next."number") FROM "Issue" next WHERE next."seriesId" = issue."seriesId" AND next."isShown" AND next."number" > issue."number") AS "newer",
      (SELECT max(next."number") FROM "Issue" next WHERE next."seriesId" = issue."seriesId" AND next."isShown" AND next."number" < issue."number") AS "older"
    FROM "Issue" issue LEFT JOIN "IssuePdfRequest" request ON request."issueId" = issue."id" AND request."hides"
    WHERE issue."seriesId" = ${seriesId}::uuid AND issue."number" = ${number}::int AND issue."isShown"`);
  if (row) recordReads([termKey(row.id)], 'delayed');
  return row;
}

/** Whether readers see an issue of a series with this number. */
export async function findIssueNumber(seriesId: string, number: number): Promise<boolean> {
  return (await findRow(seriesId, number)) !== undefined;
}

/** Whether they see it and one before it. */
export async function hasEarlierIssue(seriesId: string, number: number): Promise<boolean> {
  const row = await findRow(seriesId, number);
  return row !== undefined && row.older !== null;
}

/** The page of the issue at a decoded path; null where there is none. */
export async function findIssue(locale: Locale, path: string): Promise<IssuePageView | null> {
  const named = splitIssuePath(path);
  const series = named && (await findSeries(locale, named.seriesPath.split('/').at(-1) ?? ''));
  const row = series && (await findRow(series.id, named.number));
  if (!row) return null;
  const { id, number, publishedOn } = row;
  const pathOf = (other: number | null) =>
    other === null ? null : { number: other, path: issuePath(locale, series.slug, other) };
  const [pictures, pdf] = await Promise.all([
    findPictures(row.coverId === null ? [] : [row.coverId], 'delayed'),
    findFile(row, series, locale),
  ]);
  const cover = row.coverId === null ? undefined : pictures.get(row.coverId);
  return {
    ...{ id, number, publishedOn, series, pdf },
    title: localised(row, 'title', locale),
    path: issuePath(locale, series.slug, number),
    translationPath: `${series.translationPath}/${number}`,
    cover: cover ? toPicture(cover, { locale, alt: null }) : null,
    newer: pathOf(row.newer),
    older: pathOf(row.older),
  };
}

/** One that was added by hand comes before one that was made of the pieces, and the language of the page before the other. */
async function findFile(row: IssueRow, series: { slug: string }, locale: Locale): Promise<IssueFile | null> {
  const added = { ar: row.pdfIdAr, en: row.pdfIdEn };
  const made = { ar: row.bytesAr, en: row.bytesEn };
  const offered = [locale, otherLocale(locale)].find((each) => added[each] !== null || made[each] !== null);
  if (!offered) return null;
  const id = added[offered];
  const file = id === null ? undefined : (await findFiles([id])).get(id);
  if (file) return { href: mediaPath(file), byteSize: file.byteSize, locale: offered };
  const byteSize = made[offered];
  // The slugs of a series differ between the languages.
  if (byteSize === null || offered !== locale) return null;
  return { href: encodeURI(issuePdfPath(issuePath(locale, series.slug, row.number))), byteSize, locale };
}
