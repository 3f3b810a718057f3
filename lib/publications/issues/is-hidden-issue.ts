import { Prisma } from '@/lib/generated/prisma/client';
import { splitIssuePath } from '@/lib/i18n/addresses';
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales';
import { termKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { findSeries } from '@/lib/publications/find-collection';
import { queryOnce } from '@/lib/publications/query-once';

/** Whether a decoded path is that of an issue that readers have seen and that is hidden now. */
export async function isHiddenIssue(path: string): Promise<boolean> {
  const named = splitIssuePath(path);
  if (!named) return false;
  const [, first, , slug = ''] = path.split('/');
  const series = await findSeries(isLocale(first) ? first : DEFAULT_LOCALE, slug);
  if (!series) return false;
  recordReads([termKey(series.id)], 'immediate');
  const rows = await queryOnce(Prisma.sql`
    SELECT FROM "Issue" issue WHERE issue."seriesId" = ${series.id}::uuid AND issue."number" = ${named.number}::int
      AND NOT issue."isShown" AND issue."hiddenAt" IS NOT NULL`);
  return rows.length > 0;
}
