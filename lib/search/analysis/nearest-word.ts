import { fold } from '@/lib/i18n/fold';
import { editDistance } from './edit-distance';
import { splitWords } from './split-words';

/** In shorter words a letter more or less makes another word. */
export const MIN_CORRECTED = 4;

/** One wrong letter of four, two of seven, three of ten. */
const allowedErrors = (length: number) => Math.min(3, Math.floor((length - 1) / 3));

/** A word of a text may follow an "and": والمستقبل. */
const CONJUNCTION = /^[وف](?=ال.{3})/u;

const withoutArticle = (word: string) => word.replace(/^ال(?=.{3})/, '');

/** A word as it is written, and by how many letters it differs from a misspelt one. */
export interface NearWord {
  word: string;
  distance: number;
}

/** The word of these texts, as it is written there, that is most like a misspelt one; null when none is. */
export function nearestWord(misspelt: string, texts: readonly string[]): NearWord | null {
  const wanted = withoutArticle(fold(misspelt));
  const limit = allowedErrors(wanted.length);
  let best: NearWord | null = null;
  for (const text of texts) {
    for (const { parts } of splitWords(text)) {
      for (const { start, end } of parts) {
        const word = text.slice(start, end).replace(CONJUNCTION, '');
        const distance = editDistance(wanted, withoutArticle(fold(word)), limit);
        if (distance > 0 && distance <= limit && distance < (best?.distance ?? limit + 1))
          best = { word, distance };
      }
    }
  }
  return best;
}
