import { readersDb } from '@/lib/db';
import { type Freshness, recorded } from '@/lib/public-changes/record-reads';
import { inOrder } from './curated-list';
import { CARD_COLUMNS, type CardRow, recordCards } from './piece-card';

/** What cards show of these publications, in the order of `ids`. */
export async function findCards(ids: string[], freshness: Freshness): Promise<(CardRow & { id: string })[]> {
  if (ids.length === 0) return [];
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { id: { in: ids } },
      select: { ...CARD_COLUMNS, id: true },
    }),
  );
  recordCards(rows, freshness);
  return inOrder(ids, rows);
}
