import { fold } from '@/lib/i18n/fold';
import { withoutClitics } from '@/lib/search/analysis/arabic-clitics';
import { ARABIC_WORD } from '@/lib/search/analysis/arabic-forms';

const MAX_WORDS = 8;

/** A trigram index finds any part of a word of this many letters, and the beginnings of words that are shorter. */
const TRIGRAM_LENGTH = 3;

/** Conditions on a folded column, in the form of Prisma's filters. */
export type FoldedFilter = { contains: string } | { startsWith: string };

/**
 * For each word of a search, the conditions of which a folded column (lib/i18n/fold.ts) must meet one. A word of three letters or more
 * is found anywhere; a shorter one at the beginning of a word, also behind the Arabic article.
 */
export function foldedSearch(query: string): FoldedFilter[][] {
  return wordsOf(query).map(filtersOf);
}

/**
 * As `foldedSearch`, for names: a word is also found without its article, conjunctions and prepositions, so that one copied from a text
 * (بالشارقة) finds the name that it contains (الشارقة).
 */
export function foldedNameSearch(query: string): FoldedFilter[][] {
  return wordsOf(query).map((word) => {
    const bases = ARABIC_WORD.test(word) ? withoutClitics(word).map((base) => base.word) : [];
    const parts = bases.filter((base) => base !== word && base.length >= TRIGRAM_LENGTH);
    return [word, ...new Set(parts)].flatMap(filtersOf);
  });
}

function wordsOf(query: string): string[] {
  return fold(query).replaceAll('\0', '').split(' ').filter(Boolean).slice(0, MAX_WORDS);
}

/** The same for words that must stand side by side. */
export function foldedPhrase(phrase: string): FoldedFilter[][] {
  const words = fold(phrase).replaceAll('\0', '').trim();
  return words ? [filtersOf(words)] : [];
}

function filtersOf(word: string): FoldedFilter[] {
  const text = escapeLike(word);
  if (longestRun(word) >= TRIGRAM_LENGTH) return [{ contains: text }];
  return [text, `ال${text}`].flatMap((start) => [{ startsWith: start }, { contains: ` ${start}` }]);
}

/** Trigrams consist of letters and digits only. */
function longestRun(word: string): number {
  return Math.max(...word.split(/[^\p{L}\p{N}]+/u).map((run) => run.length));
}

/** Prisma passes the text into a LIKE pattern as it is. */
export function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, (character) => `\\${character}`);
}
