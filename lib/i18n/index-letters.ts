import { LOCALES, type Locale } from './locales';

// The letters of indexes of names. PostgreSQL orders the names (`index_name`, migration 20261203040000_index_names).

/** Under which a name stands, in the order of each alphabet. */
export const ALPHABETS: Readonly<Record<Locale, readonly string[]>> = {
  ar: [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  en: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
};

/** Where names stand that begin with no letter of either alphabet. */
export const OTHER_LETTER = 'other';

/** The first letter of ordered names that stand under a letter. */
const folded = (letter: string) => (letter === 'أ' ? 'ا' : letter.toLowerCase());

const BY_FOLDED = new Map([...ALPHABETS.ar, ...ALPHABETS.en].map((letter) => [folded(letter), letter]));

/** The letter under which a name stands, by the form in which the index orders it. */
export function letterOf(indexName: string): string {
  const [group, first = ''] = indexName;
  return (group !== '3' && BY_FOLDED.get(first)) || OTHER_LETTER;
}

/** The ordered names of a language that stand under a letter: `from` and what is below `below`. Its own alphabet comes first. */
export function rangeOf(letter: string, locale: Locale): { from: string; below: string } {
  if (letter === OTHER_LETTER) return { from: '3', below: '4' };
  const group = alphabetOf(letter) === locale ? '1' : '2';
  const first = folded(letter);
  return { from: group + first, below: group + String.fromCodePoint((first.codePointAt(0) ?? 0) + 1) };
}

export const isIndexLetter = (text: string): boolean =>
  text === OTHER_LETTER || LOCALES.some((locale) => ALPHABETS[locale].includes(text));

/** The language in whose alphabet a letter stands; null for `OTHER_LETTER`. */
export function alphabetOf(letter: string): Locale | null {
  return LOCALES.find((locale) => ALPHABETS[locale].includes(letter)) ?? null;
}
