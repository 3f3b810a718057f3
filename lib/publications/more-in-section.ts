import { readersDb } from '@/lib/db';
import { CARD_COLUMNS, NEWEST_FIRST, toCard } from './piece-card';
import type { PieceCard, PieceView } from './types';

/** The newest other articles of an article's section; empty for Center News and for an article without a section. */
export async function moreInSection(piece: PieceView, count = 4): Promise<PieceCard[]> {
  if (!piece.section || piece.kind !== 'article') return [];
  const { locale, kind, number, section } = piece;
  const rows = await readersDb().publication.findMany({
    where: {
      locale,
      kind,
      entryNumber: { not: number },
      section: locale === 'ar' ? { slugAr: section.slug } : { slugEn: section.slug },
    },
    orderBy: NEWEST_FIRST,
    select: CARD_COLUMNS,
    take: count,
  });
  return rows.map(toCard);
}
