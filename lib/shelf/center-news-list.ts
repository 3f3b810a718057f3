import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { arrange, findArrangement, withinArrangement } from './curated-list';
import { LINE_COLUMNS, toLine } from './piece-card';
import type { PieceLine } from './types';

/** The Center News list that stands beside every piece: as many lines as its editors decided, or fewer by `limit`. */
export async function centerNewsList(locale: Locale, limit?: number): Promise<PieceLine[]> {
  const arrangement = await findArrangement('center-news', locale);
  if (arrangement.entryIds.length === 0) return [];
  const rows = await db().publication.findMany({
    where: withinArrangement(arrangement),
    select: LINE_COLUMNS,
  });
  return arrange(arrangement, rows)
    .slice(0, limit ?? arrangement.shown)
    .map(toLine);
}
