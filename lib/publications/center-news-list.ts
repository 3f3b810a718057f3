import { readersDb } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { entryKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { inOrder, listedIds, listedIdsWithout } from './curated-list';
import { LINE_COLUMNS, toLine } from './piece-card';
import type { PieceLine } from './types';

/** The Center News list that is shown beside every page: as many lines as the setting `shown` of the list. */
export async function centerNewsList(locale: Locale): Promise<PieceLine[]> {
  return findLines(await listedIds('center-news', locale));
}

/** The same beside one of its items: without that item, with the next one of the list in its place. */
export async function centerNewsListWithout(entryNumber: number, locale: Locale): Promise<PieceLine[]> {
  return findLines(await listedIdsWithout(entryNumber, 'center-news', locale));
}

async function findLines(ids: string[]): Promise<PieceLine[]> {
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
