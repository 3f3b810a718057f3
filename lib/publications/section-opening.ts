import { readersDb } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { LISTS, termKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { cardsOf } from './cards-of';
import { AS_SEEN, CURATED_COLUMNS, readShown, recordList } from './curated-list';
import { findCards } from './find-cards';
import type { SectionView } from './find-collection';
import { inArrangedOrder } from './own-titles';
import { headOf, PLACED_COLUMNS } from './placed-lists';
import type { ListBlock, PieceCard } from './types';

/** What the list shows that opens the page of a section, as much as its setting `shown`; null where there is no such list or nothing on it. */
export async function findOpening(
  locale: Locale,
  { id, openingId }: Pick<SectionView, 'id' | 'openingId'>,
  { moment, staged } = AS_SEEN,
): Promise<ListBlock | null> {
  recordReads([termKey(id)], 'immediate');
  if (openingId === null) return null;
  const head = staged?.id === openingId ? staged : await findHead(openingId);
  if (!head) return null;
  const list = { ...head, moment, locale };
  const arranged = await readShown(list, locale, 'immediate', list.shown);
  const found = await findCards(
    arranged.map((row) => row.id),
    'immediate',
  );
  const pieces = await cardsOf(inArrangedOrder(arranged, found), 'immediate');
  return pieces.length === 0 ? null : { key: list.key, ...headOf(list, locale), pieces };
}

async function findHead(id: string) {
  const list = await recorded(() =>
    readersDb().list.findUnique({ where: { id }, select: { ...CURATED_COLUMNS, ...PLACED_COLUMNS } }),
  );
  // Under which address its own page stands.
  recordReads([LISTS], 'immediate');
  if (list) recordList(list.key, list, 'immediate');
  return list;
}

/** The newest pieces of the section without those that stand above them. */
export function withoutOpening(pieces: PieceCard[], opening: ListBlock | null): PieceCard[] {
  const above = new Set(opening?.pieces.map(({ path }) => path));
  return pieces.filter(({ path }) => !above.has(path));
}
