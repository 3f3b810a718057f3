import { Prisma } from '@/lib/generated/prisma/client';
import { type PdfOf, splitIssuePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { entryKey, seriesPiecesKey, termKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { findSeries } from './find-collection';
import { findPdf } from './find-piece';
import { queryOnce } from './query-once';
import type { StoredPdf } from './stored-pdf';

interface IssueRow {
  id: string;
  fileName: string | null;
  entries: string[];
  /** Whether search engines are asked not to show one of its pieces. */
  isHiddenFromSearch: boolean;
}

/** The file that was made of the pieces of the issue at a decoded path, while it is of what readers see. Whatever of it is withdrawn takes it along. */
export async function findIssuePdf(locale: Locale, path: string): Promise<StoredPdf | null> {
  const named = splitIssuePath(path);
  const series = named && (await findSeries(locale, named.seriesPath.split('/').at(-1) ?? ''));
  if (!series) return null;
  recordReads([termKey(series.id), seriesPiecesKey(series.id, locale)], 'immediate');
  const [row] = await queryOnce<IssueRow>(Prisma.sql`
    SELECT issue."id", f."fileName", ARRAY(
      SELECT p."entryId"::text FROM "Publication" p WHERE p."issueId" = issue."id" AND p."locale" = ${locale}::"Locale") AS "entries",
      EXISTS (SELECT FROM "Publication" p
        WHERE p."issueId" = issue."id" AND p."locale" = ${locale}::"Locale" AND p."noindex") AS "isHiddenFromSearch"
    FROM "Issue" issue
    LEFT JOIN "IssuePdf" f ON f."issueId" = issue."id" AND f."locale" = ${locale}::"Locale"
      AND NOT EXISTS (SELECT FROM "IssuePdfRequest" request WHERE request."issueId" = issue."id" AND request."hides")
    WHERE issue."seriesId" = ${series.id}::uuid AND issue."number" = ${named.number}::int AND issue."isShown"`);
  if (!row) return null;
  recordReads([termKey(row.id), ...row.entries.map(entryKey)], 'immediate');
  const { id, fileName, isHiddenFromSearch } = row;
  return fileName === null ? null : { id, fileName, isHiddenFromSearch, canonicalUrl: null };
}

/** The PDF file of an article or an issue; null while there is none of what readers see. */
export function findStoredPdf(named: PdfOf): Promise<StoredPdf | null> {
  return named.kind === 'article'
    ? findPdf(named.locale, named.slug)
    : findIssuePdf(named.locale, named.page);
}
