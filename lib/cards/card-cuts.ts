import type { Locale } from '@/lib/i18n/locales';

/** No card has space for more, whatever the size of its letters. */
const MAX_CHARACTERS = 260;
/** Words of more letters are mostly addresses; without a chance to break they would leave the card. */
const LONG_WORD = /[^\s\p{Script=Arabic}]{24,}/gu;
const CHANCE_TO_BREAK = '\u200B';
const ISOLATES = /[\u2066-\u2069]/g;

const segmenters = {
  ar: new Intl.Segmenter('ar', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/** Isolates that the cut left open are closed, so that they do not swallow the ellipsis. */
function closed(text: string): string {
  let open = 0;
  for (const [character] of text.matchAll(ISOLATES)) open += character === '\u2069' ? -1 : 1;
  return text + '\u2069'.repeat(Math.max(0, open));
}

const breakable = (text: string) =>
  text.replace(LONG_WORD, (word) =>
    [...word].map((each, index) => (index % 12 === 11 ? each + CHANCE_TO_BREAK : each)).join(''),
  );

/**
 * The title whole, then shorter and shorter, each cut after a word and ending with an ellipsis. The template shows the first one that
 * fits.
 */
export function cardCuts(title: string, locale: Locale): string[] {
  const cuts: string[] = [];
  for (const { index, segment, isWordLike } of segmenters[locale].segment(title)) {
    const end = index + segment.length;
    if (isWordLike && end <= MAX_CHARACTERS && end < title.length) cuts.unshift(cutAt(title, end));
  }
  if (title.length <= MAX_CHARACTERS) return [breakable(title), ...cuts];
  // A single word that is longer than a card is cut where it must be.
  return cuts.length > 0 ? cuts : [cutAt(title, MAX_CHARACTERS)];
}

const cutAt = (title: string, end: number) => breakable(`${closed(title.slice(0, end))}…`);
