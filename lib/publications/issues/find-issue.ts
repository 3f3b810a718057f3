import { Prisma } from '@/lib/generated/prisma/client';
import { issuePath, splitIssuePath } from '@/lib/i18n/addresses';
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
      (SELECT min(next."number") FROM "Issue" next WHERE next."seriesId" = issue."seriesId" AND next."isShown" AND next."number" > issue."number") AS "newer",
      (SELECT max(next."number") FROM "Issue" next WHERE next."seriesId" = issue."seriesId" AND next."isShown" AND next."number" < issue."number") AS "older"
    FROM "Issue" issue WHERE issue."seriesId" = ${seriesId}::uuid AND issue."number" = ${number}::int AND issue."isShown"`);
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
    findPdf(row, locale),
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

/** In the language of the page, or else in the other one. */
async function findPdf({ pdfIdAr: ar, pdfIdEn: en }: IssueRow, locale: Locale): Promise<IssueFile | null> {
  const ids = { ar, en };
  const offered = [locale, otherLocale(locale)].find((each) => ids[each] !== null);
  const id = offered ? ids[offered] : null;
  if (!offered || id === null) return null;
  const file = (await findFiles([id])).get(id);
  return file ? { href: mediaPath(file), byteSize: file.byteSize, locale: offered } : null;
}
