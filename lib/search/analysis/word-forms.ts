import { LRUCache } from 'lru-cache';
import { fold } from '@/lib/i18n/fold';
import { ARABIC_WORD, arabicForms } from './arabic-forms';
import { englishForms } from './english-forms';
import { isStopWord } from './stop-words';
import type { WordForms } from './types';

/** No word of a language is longer; hostile text is. UTF-16 code units. */
export const MAX_WORD_LENGTH = 60;

const LATIN_WORD = /^[a-z]+$/;

/** Texts repeat their words: with it, an article of 700 words takes a millisecond. Some 500 bytes an entry. */
const known = new LRUCache<string, WordForms>({ max: 20_000 });

/** The forms of one word as it is written. `exact` is empty when nothing of it can be searched, such as lone marks. */
export function wordForms(word: string): WordForms {
  const raw = word.slice(0, MAX_WORD_LENGTH);
  const remembered = known.get(raw);
  if (remembered) return remembered;
  const folded = fold(raw).replaceAll(' ', '').slice(0, MAX_WORD_LENGTH);
  const forms = { ...formsOf(raw, folded), isStopWord: isStopWord(raw, folded) };
  known.set(raw, forms);
  return forms;
}

function formsOf(raw: string, folded: string): Omit<WordForms, 'isStopWord'> {
  if (ARABIC_WORD.test(folded)) return arabicForms(raw);
  const exact = folded === '' ? [] : [folded];
  const stems = LATIN_WORD.test(folded) ? [...englishForms(folded)] : [];
  return { exact, derived: stems.filter((form) => form !== folded), inTexts: [] };
}
