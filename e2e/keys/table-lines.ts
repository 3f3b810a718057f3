import type { Locale } from '@/lib/i18n/locales';
import type { Block, Draft } from '@/lib/richtext/build';

/** A line of a document of the key table: its name and its label, with which outcomes are written. */
type Lines = readonly (readonly [name: string, label: string])[];

const FIELDS = [
  ['kicker', 'K'],
  ['title', 'T'],
  ['standfirst', 'S'],
] as const satisfies Lines;

const PLAIN = [
  ...FIELDS,
  ['paragraph', 'P'],
  ['heading', 'H'],
  ['quote', 'Q'],
  ['bullet', '-'],
  ['number', '1.'],
  ['lead', 'L'],
  ['text', 'X'],
  // The paragraph with which the body ends.
  ['other', 'P'],
] as const satisfies Lines;

const HELD = [
  ...FIELDS,
  ['above', 'P'],
  ['foreign', 'P'],
  ['below', 'P'],
  ['bullet1', '-'],
  ['bullet2', '-'],
  ['lead1', 'L'],
  ['text1', 'X'],
  ['lead2', 'L'],
  ['text2', 'X'],
  ['afterDivider', 'P'],
  ['tableCaption', 'TC'],
  ['cell', 'C'],
  ['nextCell', 'C'],
  ['tableSource', 'TS'],
  ['caption', 'FC'],
  ['credit', 'FR'],
  ['boxTitle', 'B'],
  ['boxText', 'BX'],
  ['work1', 'R'],
  ['work2', 'R'],
  ['end', 'P'],
  ['note', 'N'],
] as const satisfies Lines;

export type PlainLine = (typeof PLAIN)[number][0];
export type HeldLine = Exclude<(typeof HELD)[number][0], PlainLine>;
export type Line = PlainLine | HeldLine;

/** The lines of a document, in their order. */
export interface LinesOfDocument {
  lines: readonly Line[];
  labels: Readonly<Partial<Record<Line, string>>>;
}

const linesOf = (lines: readonly (readonly [Line, string])[]): LinesOfDocument => ({
  lines: lines.map(([name]) => name),
  labels: Object.fromEntries(lines),
});

/** One line of each kind that stands by itself. */
export const PLAIN_LINES = linesOf(PLAIN);
/** Lines that something holds, follow one of their kind, or are in the other language. */
export const HELD_LINES = linesOf(HELD);

/** Where in a line of two words the caret stands. */
export const SPOTS = { start: 0, middle: 1, end: 5 } as const;
export type Spot = keyof typeof SPOTS | 'empty';

const WORDS: Record<Locale, string> = { en: 'ab cd', ar: 'اب تث' };
/** The letters of the Arabic lines, in the order of the Latin ones with which the table is written. */
const LETTERS = { en: 'abcdx', ar: 'ابتثخ' };
const OTHER: Record<Locale, Locale> = { en: 'ar', ar: 'en' };

/** The language of a line in a document of this language. */
export const languageOf = (line: Line, locale: Locale) => (line === 'foreign' ? OTHER[locale] : locale);

/** The letter that is typed, in the language of the line. */
export const typedLetter = (locale: Locale) => LETTERS[locale].at(-1) ?? '';

/** Text of either language in the letters of the table. */
export function inTableLetters(text: string): string {
  return [...text].map((letter) => LETTERS.en[LETTERS.ar.indexOf(letter)] ?? letter).join('');
}

/** A document with these lines, each with two words; the line at `empty` has none. */
export function draftWith({ lines }: LinesOfDocument, locale: Locale, empty: Line | null): Draft {
  const words = (line: Line) => (line === empty ? '' : WORDS[languageOf(line, locale)]);
  const fields = { kicker: words('kicker'), title: words('title'), standfirst: words('standfirst') };
  return { ...fields, ...(lines === PLAIN_LINES.lines ? plain(words) : held(words)) };
}

type WordsOf = (line: Line) => string;

function plain(words: WordsOf): { body: Block[] } {
  return {
    body: [
      { p: words('paragraph') },
      { h2: words('heading') },
      { quote: words('quote') },
      { ul: [words('bullet')] },
      { ol: [words('number')] },
      { points: [{ lead: words('lead'), text: [words('text')] }] },
      { p: words('other') },
    ],
  };
}

function held(words: WordsOf): Pick<Draft, 'body' | 'notes'> {
  const body: Block[] = [
    { p: words('above') },
    { p: words('foreign') },
    { p: words('below') },
    { ul: [words('bullet1'), words('bullet2')] },
    {
      points: [1, 2].map((nth) => ({
        lead: words(`lead${nth}` as Line),
        text: [words(`text${nth}` as Line)],
      })),
    },
    { divider: true },
    { p: words('afterDivider') },
    {
      caption: words('tableCaption'),
      table: [[words('cell'), words('nextCell')]],
      source: words('tableSource'),
    },
    { figure: ['0199f000-0000-7000-8000-000000000001'], caption: words('caption'), credit: words('credit') },
    { box: words('boxTitle'), text: [words('boxText')] },
    { references: [words('work1'), words('work2')] },
    { p: [words('end'), { note: 'note-1' }] },
  ];
  return { body, notes: { 'note-1': words('note') } };
}
