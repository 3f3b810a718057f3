import type { Span } from './number-spans';
import { RIGHT_TO_LEFT, RIGHT_TO_LEFT_LETTER } from './right-to-left-letters';

/** Words with what is written between two of them, numbers included; a number after the last word belongs to the text around. */
const WORDS = new RegExp(
  `#?[${RIGHT_TO_LEFT}](?:[${RIGHT_TO_LEFT}\\p{M}\\u200C\\u200D_]|[ \\u00A0./:–-]+(?:\\d+[ \\u00A0./:–-]+)*(?=[${RIGHT_TO_LEFT}]))*`,
  'gu',
);
const LEFT_TO_RIGHT_LETTER = new RegExp(`(?![${RIGHT_TO_LEFT}])\\p{L}`, 'u');
const PUNCTUATION_AT_END = /[،؛]+$/u;

/** The right-to-left words of a left-to-right text, which draw numbers and signs beside them to the wrong side unless they are isolated. None in a text without other letters. */
export function rightToLeftSpans(text: string): Span[] {
  if (!LEFT_TO_RIGHT_LETTER.test(text)) return [];
  return [...text.matchAll(WORDS)]
    .filter(({ 0: words }) => RIGHT_TO_LEFT_LETTER.test(words))
    .map(({ 0: words, index }) => [index, index + words.replace(PUNCTUATION_AT_END, '').length]);
}
