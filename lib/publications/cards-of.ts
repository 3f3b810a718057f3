import type { Freshness } from '@/lib/public-changes/record-reads';
import { withLinks } from './linked-targets';
import { coversOf } from './pictures/cover-view';
import { type CardRow, toCard } from './piece-card';
import type { PieceCard } from './types';

/** The cards of these publications, with their covers and what they lead to. */
export async function cardsOf(rows: readonly CardRow[], freshness: Freshness): Promise<PieceCard[]> {
  const covers = await coversOf(rows, freshness);
  const cards = rows.map((row, index) => ({ ...toCard(row), cover: covers[index] ?? null }));
  return withLinks(rows, cards, freshness);
}
