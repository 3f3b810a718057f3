import type { Direction } from '@/lib/i18n/locales';
import { RIGHT_TO_LEFT_LETTER } from '@/lib/i18n/right-to-left-letters';

const LETTER = /\p{L}/u;
const WEB_ADDRESS = /^(https?:|www\.)/i;
const SPACE = /\s/;
/** Share of right-to-left words above which a text is right-to-left. */
const THRESHOLD = 0.4;

/** Addresses are Latin in every language, so they say nothing about the text around them. */
function isAddress(word: string): boolean {
  const at = word.indexOf('@');
  const dot = at > 0 ? word.indexOf('.', at + 2) : -1;
  return WEB_ADDRESS.test(word) || (dot !== -1 && dot < word.length - 1);
}

function directionOfWord(word: string): Direction | null {
  const letter = LETTER.exec(word)?.[0];
  if (letter === undefined || isAddress(word)) return null;
  return RIGHT_TO_LEFT_LETTER.test(letter) ? 'rtl' : 'ltr';
}

/** How many words of a text have letters, and how many of these begin with a right-to-left one. */
interface WordCounts {
  strong: number;
  rtl: number;
}

function countWords(text: string): WordCounts {
  const counts = { strong: 0, rtl: 0 };
  for (const word of text.split(/\s+/)) {
    const direction = directionOfWord(word);
    if (direction) counts.strong += 1;
    if (direction === 'rtl') counts.rtl += 1;
  }
  return counts;
}

interface KnownText extends WordCounts {
  text: string;
}

/**
 * The long texts estimated last. A paragraph is estimated anew with every letter that is typed in it; in one of thousands of words
 * only those that differ are read again.
 */
const knownTexts: KnownText[] = [];
const MAX_KNOWN_TEXTS = 8;
const LONG = 1_000;
/** Characters by which a text may differ from a known one. */
const NEAR = 200;

function sameStart(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  let length = 0;
  while (length < end && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

function sameEnd(one: string, other: string, start: number): number {
  const longest = Math.min(one.length, other.length) - start;
  let length = 0;
  while (
    length < longest &&
    one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)
  ) {
    length += 1;
  }
  return length;
}

/** The words in which a text differs from a known one, on both sides: from a space that both have to another that both have. */
function differingWords(known: string, text: string): { before: string; now: string } | null {
  if (Math.abs(known.length - text.length) > NEAR) return null;
  let start = sameStart(known, text);
  let end = sameEnd(known, text, start);
  if (Math.max(known.length, text.length) - start - end > NEAR) return null;
  while (start > 0 && !SPACE.test(text.charAt(start - 1))) start -= 1;
  while (end > 0 && !SPACE.test(text.charAt(text.length - end))) end -= 1;
  return { before: known.slice(start, known.length - end), now: text.slice(start, text.length - end) };
}

function countFromKnown(text: string): WordCounts | null {
  for (const known of knownTexts) {
    const words = differingWords(known.text, text);
    if (!words) continue;
    const [before, now] = [countWords(words.before), countWords(words.now)];
    return {
      strong: known.strong - before.strong + now.strong,
      rtl: known.rtl - before.rtl + now.rtl,
    };
  }
  return null;
}

function countLongText(text: string): WordCounts {
  const counts = countFromKnown(text) ?? countWords(text);
  knownTexts.unshift({ text, ...counts });
  knownTexts.length = Math.min(knownTexts.length, MAX_KNOWN_TEXTS);
  return counts;
}

/**
 * The direction of a text, estimated from its words: right-to-left if more than 40 % of the words that have letters
 * begin with a right-to-left one; null if no word has letters. Web and mail addresses do not count. The
 * threshold and the rule for addresses are those of Google Closure's goog.i18n.bidi.estimateDirection.
 */
export function estimateDirection(text: string): Direction | null {
  const { strong, rtl } = text.length < LONG ? countWords(text) : countLongText(text);
  if (strong === 0) return null;
  return rtl / strong > THRESHOLD ? 'rtl' : 'ltr';
}
