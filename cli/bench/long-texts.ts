import type { Locale } from '@/lib/i18n/locales';
import type { Block, Draft } from '@/lib/richtext/build';

const WORDS = 10_000;
const NOTES = 200;
const FIGURES = 50;
const TABLES = 20;
const TABLE_ROWS = 6;
const HEADINGS = 20;
const SENTENCE: Record<Locale, string> = {
  ar: 'أعلن المركز عن خمسة إصدارات جديدة تتناول مستقبل الطاقة في المنطقة حتى عام 2030.',
  en: 'The centre has announced five new publications on the future of energy in the region to 2030.',
};

type LongText = Pick<Draft, 'body' | 'notes'>;

function wordsOf(locale: Locale, count: number): string {
  const words = SENTENCE[locale].split(' ');
  return Array.from({ length: count }, (_, index) => words[index % words.length]).join(' ');
}

/** 10,000 words in paragraphs of the same length. */
export function plainText(locale: Locale, paragraphs: number): LongText {
  const p = wordsOf(locale, Math.round(WORDS / paragraphs));
  return { body: Array.from({ length: paragraphs }, () => ({ p })) };
}

function tableOf(locale: Locale, number: number): Block {
  const row = (first: string, index: number) => [first, String(index), (index / 8).toFixed(2)];
  const rows = Array.from({ length: TABLE_ROWS }, (_, index) => row(wordsOf(locale, 2), number + index));
  const [caption, name] = [wordsOf(locale, 6), wordsOf(locale, 1)];
  return { table: [[name, name, name], ...rows], caption, source: name, headerColumn: true };
}

/** Whether one of `count` things, spread evenly over all paragraphs, follows this one. */
const isDue = (paragraph: number, count: number) =>
  Math.floor(((paragraph + 1) * count) / NOTES) > Math.floor((paragraph * count) / NOTES);

/** 10,000 words with 200 footnotes, 50 figures of pictures of the library, 20 tables and 20 headings. */
export function richText(locale: Locale, pictures: readonly string[]): LongText {
  const text = wordsOf(locale, WORDS / NOTES);
  const body = Array.from({ length: NOTES }, (_, at): Block[] => [
    ...(isDue(at, HEADINGS) ? [{ h2: wordsOf(locale, 5) }] : []),
    { p: [text, { note: `note-${at}` }] },
    ...(isDue(at, FIGURES)
      ? [{ figure: [pictures[at % pictures.length] ?? ''], caption: wordsOf(locale, 8) }]
      : []),
    ...(isDue(at, TABLES) ? [tableOf(locale, at)] : []),
  ]);
  const notes = Array.from({ length: NOTES }, (_, at) => [`note-${at}`, wordsOf(locale, 15)] as const);
  return { body: body.flat(), notes: Object.fromEntries(notes) };
}
