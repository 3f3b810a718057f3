import { readersDb } from '@/lib/db';
import { recorded } from '@/lib/public-changes/record-reads';
import { cardsOf } from '@/lib/publications/cards-of';
import { findCards } from '@/lib/publications/find-cards';
import { highlights, type WantedForms, wantedForms } from '@/lib/search/analysis/highlight';
import type { Question } from '@/lib/search/analysis/parse-query';
import { snippet } from '@/lib/search/analysis/snippet';
import type { FoundPiece } from './types';

/** Of the body of a piece. The database cuts it off, so that a page of long texts stays small. Characters. */
const MAX_BODY = 5_000;

/** The cards of these publications, in this order, with the words that were looked for. */
export async function findFoundPieces(ids: string[], question: Question): Promise<FoundPiece[]> {
  if (ids.length === 0) return [];
  const [rows, bodies] = await Promise.all([
    findCards(ids, 'immediate'),
    recorded(
      () => readersDb().$queryRaw<{ id: string; body: string }[]>`
        SELECT "id", left("bodyText", ${MAX_BODY}) AS "body" FROM "Publication" WHERE "id" = ANY(${ids}::uuid[])`,
    ),
  ]);
  const bodyById = new Map(bodies.map(({ id, body }) => [id, body]));
  const wanted = wantedForms(question);
  const cards = await cardsOf(rows, 'immediate');
  return cards.map((card, index) => {
    const body = bodyById.get(rows[index]?.id ?? '') ?? '';
    return {
      card,
      titleMarks: highlights(card.title, wanted),
      snippet: bestSnippet(card.standfirst, body, wanted),
    };
  });
}

/** From the standfirst, unless the body alone has what was looked for. */
function bestSnippet(standfirst: string, body: string, wanted: WantedForms) {
  const first = snippet(standfirst, wanted);
  if (first.marks.length > 0) return first;
  const second = snippet(body, wanted);
  return second.marks.length > 0 || standfirst === '' ? second : first;
}
