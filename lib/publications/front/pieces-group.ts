import type { ArrangedRow } from '@/lib/publications/arranged-order';
import { cardsOf } from '@/lib/publications/cards-of';
import { findCards } from '@/lib/publications/find-cards';
import { inArrangedOrder } from '@/lib/publications/own-titles';
import type { CardRow } from '@/lib/publications/piece-card';
import type { PieceCard } from '@/lib/publications/types';

/** A piece that may stand in a block. */
export type Candidate = Pick<ArrangedRow, 'id' | 'entryNumber' | 'titleAr' | 'titleEn'>;

/** A block of pieces before it is known which of them stand above it. */
export interface PiecesGroup<Head> {
  head: Head;
  /** How many of the candidates it shows: the first ones that stand nowhere above. */
  take: number;
  candidates: Candidate[];
}

/** So many candidates more than it shows are read for a block, to take the places of those that stand above it. */
export const SPARE = 12;

/** The groups in their order, each without the entries of those before it. */
export function withoutRepeats<Head>(groups: PiecesGroup<Head>[]): PiecesGroup<Head>[] {
  const above = new Set<number>();
  return groups.map((group) => {
    const candidates = group.candidates
      .filter(({ entryNumber }) => !above.has(entryNumber))
      .slice(0, group.take);
    for (const { entryNumber } of candidates) above.add(entryNumber);
    return { ...group, candidates };
  });
}

interface Filled<Head> {
  head: Head;
  rows: CardRow[];
  pieces: PieceCard[];
}

/** What the groups show, all of it asked for together. */
export async function fillGroups<Head>(groups: PiecesGroup<Head>[]): Promise<Filled<Head>[]> {
  const ids = [...new Set(groups.flatMap(({ candidates }) => candidates.map(({ id }) => id)))];
  const found = await findCards(ids, 'immediate');
  const filled = groups.map(({ head, candidates }) => ({ head, rows: inArrangedOrder(candidates, found) }));
  const cards = await cardsOf(
    filled.flatMap(({ rows }) => rows),
    'immediate',
  );
  return filled.map(({ head, rows }) => ({ head, rows, pieces: cards.splice(0, rows.length) }));
}
