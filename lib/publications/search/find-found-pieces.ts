import { setImmediate } from 'node:timers/promises';
import { readersDb } from '@/lib/db';
import { recorded } from '@/lib/public-changes/record-reads';
import { cardsOf } from '@/lib/publications/cards-of';
import { findCards } from '@/lib/publications/find-cards';
import type { PieceCard } from '@/lib/publications/types';
import { highlights, markedWords, type WantedForms, wantedForms } from '@/lib/search/analysis/highlight';
import type { Question } from '@/lib/search/analysis/parse-query';
import { type Snippet, snippet } from '@/lib/search/analysis/snippet';
import { wordsBeside } from './find-beside';
import type { FoundPiece } from './types';

/** Of the body of a piece. The database cuts it off, so that a page of long texts stays small. Characters. */
const MAX_BODY = 5_000;

/** Where that says nothing of what was looked for, so much of what follows is read, in parts: a study says it in a later chapter. */
const MAX_REST = 60_000;
const PART = 10_000;
/** A word that a part cuts stands whole in the next one. */
const OVERLAP = 100;
/** Of one page of results. Reading the rest of one text takes some 15 ms. */
const MAX_RESTS = 5;

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
  const found = cards.map((card, index) => {
    const id = rows[index]?.id ?? '';
    const [body, titleMarks] = [bodyById.get(id) ?? '', highlights(card.title, wanted)];
    const first = bestSnippet(card.standfirst, body, coverText(card), wanted);
    const isSilent = titleMarks.length + first.marks.length === 0;
    return { id, card, titleMarks, snippet: first, isSilent, isLong: [...body].length === MAX_BODY };
  });
  const silent = found.filter(({ isSilent }) => isSilent);
  const long = silent.filter(({ isLong }) => isLong).slice(0, MAX_RESTS);
  const idsOf = (some: { id: string }[]) => some.map(({ id }) => id);
  const later = await laterSnippets(idsOf(long), wanted);
  const shown = found.map(({ id, card, titleMarks, snippet: first }) => {
    const best = later.get(id) ?? first;
    const seen = wordsIn([card.title, best.text], wanted);
    return { id, card, titleMarks, snippet: best, seen };
  });
  const unexplained = shown.filter(({ seen }) => seen.size < wanted.count);
  const beside = await wordsBeside(new Map(unexplained.map(({ id, ...piece }) => [id, piece])), wanted);
  return shown.map(({ id, card, titleMarks, snippet: best }) => ({
    ...{ card, titleMarks, snippet: best, beside: beside.get(id) ?? [] },
  }));
}

/** Which of the words that are looked for are seen in these texts. */
const wordsIn = (texts: string[], wanted: WantedForms): Set<number> =>
  new Set(texts.flatMap((text) => [...markedWords(text, wanted)].map(({ word }) => word)));

/** What readers see below the cover, which stands in no text. */
const coverText = ({ cover }: PieceCard): string =>
  cover ? [cover.caption, cover.credit].filter(Boolean).join(' · ') : '';

/** From the standfirst, unless the body alone has what was looked for, or what stands below the cover. */
function bestSnippet(standfirst: string, body: string, cover: string, wanted: WantedForms): Snippet {
  const first = snippet(standfirst, wanted);
  if (first.marks.length > 0) return first;
  const second = snippet(body, wanted);
  if (second.marks.length > 0) return second;
  const third = snippet(cover, wanted);
  if (third.marks.length > 0) return third;
  return standfirst === '' ? second : first;
}

/** What the rest of these texts has of what was looked for. */
async function laterSnippets(ids: string[], wanted: WantedForms): Promise<Map<string, Snippet>> {
  if (ids.length === 0) return new Map();
  const rests = await recorded(
    () => readersDb().$queryRaw<{ id: string; rest: string }[]>`
      SELECT "id", substr("bodyText", ${MAX_BODY + 1}::int, ${MAX_REST}::int) AS "rest" FROM "Publication" WHERE "id" = ANY(${ids}::uuid[])`,
  );
  const found = new Map<string, Snippet>();
  for (const { id, rest } of rests) {
    for (let from = 0; from < rest.length && !found.has(id); from += PART) {
      // Lets other work in between.
      await setImmediate();
      const part = snippet(rest.slice(Math.max(0, from - OVERLAP), from + PART), wanted);
      if (part.marks.length === 0) continue;
      const isCutAfter = part.isCutAfter || from + PART < rest.length;
      found.set(id, { ...part, isCutBefore: true, isCutAfter });
    }
  }
  return found;
}
