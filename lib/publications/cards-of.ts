import type { Freshness } from '@/lib/public-changes/record-reads';
import { coversOf } from './pictures/cover-view';
import { type CardRow, toCard } from './piece-card';
import type { PieceCard } from './types';

/** The cards of these publications, with their covers. */
export async function cardsOf(rows: readonly CardRow[], freshness: Freshness): Promise<PieceCard[]> {
  const covers = await coversOf(rows, freshness);
  return rows.map((row, index) => ({ ...toCard(row), cover: covers[index] ?? null }));
}
