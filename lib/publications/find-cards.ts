import { readersDb } from '@/lib/db';
import { type Freshness, recorded } from '@/lib/public-changes/record-reads';
import { CREDIT_COLUMNS, type CreditRow } from './credit-view';
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

/** The same, with what a person did for each of them besides writing. */
export async function findCreditedCards(
  ids: string[],
  personId: string,
  freshness: Freshness,
): Promise<(CardRow & { credits: CreditRow[] })[]> {
  if (ids.length === 0) return [];
  const credits = { ...CREDIT_COLUMNS.credits, where: { personId } };
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { id: { in: ids } },
      select: { ...CARD_COLUMNS, id: true, credits },
    }),
  );
  recordCards(rows, freshness);
  return inOrder(ids, rows);
}
