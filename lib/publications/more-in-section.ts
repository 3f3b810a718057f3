import { readersDb } from '@/lib/db';
import { sectionPiecesKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { cardsOf } from './cards-of';
import { CARD_COLUMNS, NEWEST_FIRST, recordCards } from './piece-card';
import type { PieceCard, PieceView } from './types';

/** The newest other articles of an article's section; empty for Center News and for an article without a section. */
export async function moreInSection(piece: PieceView, count = 4): Promise<PieceCard[]> {
  if (!piece.section || piece.kind !== 'article') return [];
  const { locale, kind, number, section } = piece;
  recordReads([sectionPiecesKey(section.id, locale)], 'delayed');
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { locale, kind, entryNumber: { not: number }, sectionId: section.id },
      orderBy: NEWEST_FIRST,
      select: CARD_COLUMNS,
      take: count,
    }),
  );
  recordCards(rows, 'delayed');
  return cardsOf(rows, 'delayed');
}
