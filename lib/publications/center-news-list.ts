import { readersDb } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { entryKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { inOrder, listedIds } from './curated-list';
import { LINE_COLUMNS, toLine } from './piece-card';
import type { PieceLine } from './types';

/** The Center News list that is shown beside every piece: as many lines as the setting `shown` of the list. */
export async function centerNewsList(locale: Locale): Promise<PieceLine[]> {
  const ids = await listedIds('center-news', locale);
  if (ids.length === 0) return [];
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { id: { in: ids } },
      select: { ...LINE_COLUMNS, id: true },
    }),
  );
  recordReads(
    rows.map(({ entryId }) => entryKey(entryId)),
    'delayed',
  );
  return inOrder(ids, rows).map(toLine);
}
