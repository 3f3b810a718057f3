import type { Locale } from '@/lib/i18n/locales';
import type { Block, Draft } from '@/lib/richtext/build';

/** The lines of the document of the key table, in their order. `other` is the paragraph with which the body ends. */
export const LINES = [
  'kicker',
  'title',
  'standfirst',
  'paragraph',
  'heading',
  'quote',
  'bullet',
  'number',
  'lead',
  'text',
  'other',
] as const;
export type Line = (typeof LINES)[number];

/** Where in a line of two words the caret stands. */
export const SPOTS = { start: 0, middle: 1, end: 5 } as const;
export type Spot = keyof typeof SPOTS | 'empty';

const WORDS: Record<Locale, string> = { en: 'ab cd', ar: 'اب تث' };
/** The letters of the Arabic lines, in the order of the Latin ones with which the table is written. */
const LETTERS = { en: 'abcdx', ar: 'ابتثخ' };

/** The letter that is typed, in the language of the document. */
export const typedLetter = (locale: Locale) => LETTERS[locale].at(-1) ?? '';

/** Text of either language in the letters of the table. */
export function inTableLetters(text: string, locale: Locale): string {
  return [...text].map((letter) => LETTERS.en[LETTERS[locale].indexOf(letter)] ?? letter).join('');
}

/** A document with one line of each kind, each with two words; the line at `empty` has none. */
export function draftWith(locale: Locale, empty: Line | null): Draft {
  const words = (line: Line) => (line === empty ? '' : WORDS[locale]);
  const body: Block[] = [
    { p: words('paragraph') },
    { h2: words('heading') },
    { quote: words('quote') },
    { ul: [words('bullet')] },
    { ol: [words('number')] },
    { points: [{ lead: words('lead'), text: [words('text')] }] },
    { p: words('other') },
  ];
  return { kicker: words('kicker'), title: words('title'), standfirst: words('standfirst'), body };
}
