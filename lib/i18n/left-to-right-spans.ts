import { DIGIT, numberSpans, type Span } from './number-spans';
import { RIGHT_TO_LEFT, RIGHT_TO_LEFT_LETTER } from './right-to-left-letters';

const DIRECTION_CONTROLS = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Web addresses may hold Arabic letters, and their slashes belong to them. */
const WEB_ADDRESS = new RegExp(`(?:https?://|ftp://|www\\.)[^\\s<>"«»“”${DIRECTION_CONTROLS}]+`, 'giu');
/** Text without right-to-left letters, quotation marks and characters that control direction. Arabic separators belong to the digit before them. */
const CHUNK = new RegExp(`(?:${DIGIT}[٫٬٪]?|[^${RIGHT_TO_LEFT}\\n\\t"«»“”${DIRECTION_CONTROLS}])+`, 'gu');
/** The first word that has a letter: "NATO", "@markaz", "3D", "/var/log". */
const FIRST_WORD = /(?<=^|\s)[^\s\p{L}]*\p{L}/u;
const BEFORE_WORD = /^[^\p{L}\p{N}+#@$€£~/\\.]+/u;
/** What joins a word to a right-to-left letter before it, as in "الـ-NATO". */
const JOINT = /^[/.+-]+/u;
/** The same before a right-to-left letter, as in "ISIS/داعش". */
const JOINT_AT_END = /[/\\_~*-]/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
/** What ends a sentence or a part of it, and other signs that are no part of a name. */
const AFTER_WORD = /[^\p{L}\p{N}\p{M}+#%‰/\\*°™®©€$£¥_~)\]}]/u;
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$/u;
const LONGEST_ABBREVIATION = 20;
/** Words that keep their order by themselves. */
const PLAIN_WORDS = /^\p{L}\p{M}*(?:[’'.& \u00A0-]?\p{L}\p{M}*)*$/u;
/** In characters, the neighbour’s first among them. Farther away, only punctuation between two runs is not expected. */
const NEIGHBOURHOOD = 40;
// Both are matched at one position, by their flag `y`.
const LEFT_TO_RIGHT_NEXT = new RegExp(
  `[^\\p{L}\\p{N}\\n${DIRECTION_CONTROLS}]{0,${NEIGHBOURHOOD - 1}}(?![${RIGHT_TO_LEFT}])[\\p{L}\\p{N}]`,
  'uy',
);
const LEFT_TO_RIGHT_BEFORE = new RegExp(
  `(?<=(?![${RIGHT_TO_LEFT}])\\p{L}[^\\p{L}\\n${DIRECTION_CONTROLS}]{0,${NEIGHBOURHOOD - 1}})`,
  'uy',
);

const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/**
 * Where brackets open that are closed behind the text: "(" in "PDF (81" of "PDF (81 كيلوبايت)". They belong to the text around, which would show
 * the number before them.
 */
function unclosedIn(text: string): number[] {
  const open: { at: number; closing: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = CLOSING[text.charAt(at)];
    if (closing) open.push({ at, closing });
    else if (text.charAt(at) === open.at(-1)?.closing) open.pop();
  }
  return open.map(({ at }) => at);
}

const countOf = (text: string, character: string) => text.split(character).length - 1;

/** Without the last characters that match, one by one: a pattern for all of them takes very long in a hostile text. */
function withoutLast(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without the punctuation of the sentence around, and without a closing bracket that was opened before the words. */
function withoutEnd(text: string): string {
  if (ABBREVIATION.test(text.slice(-LONGEST_ABBREVIATION))) return text;
  const kept = withoutLast(text, AFTER_WORD);
  const last = kept.slice(-1);
  const opening = OPENING[last];
  const isUnopened = opening !== undefined && countOf(kept, last) > countOf(kept, opening);
  return isUnopened ? withoutLast(kept.slice(0, -1), AFTER_WORD) : kept;
}

function lettersAndNumbers(text: string): Span[] {
  const found = FIRST_WORD.exec(text);
  if (!found) return numberSpans(text);
  const token = text.slice(found.index);
  const before = (found.index === 0 && JOINT.exec(token)?.[0]) || (BEFORE_WORD.exec(token)?.[0] ?? '');
  const start = found.index + before.length;
  return [...numberSpans(text.slice(0, found.index)), [start, start + withoutEnd(text.slice(start)).length]];
}

/** The parts of a chunk between which a bracket opens that is closed behind it, each with where it begins. */
function partsOf(chunk: string): { part: string; at: number }[] {
  const starts = [0, ...unclosedIn(chunk)];
  return starts.map((at, index) => {
    const part = chunk.slice(at, starts[index + 1]);
    // A bracket is no letter: a sign behind it is the number's own, as behind a space.
    return { part: index === 0 ? part : ` ${part.slice(1)}`, at };
  });
}

/** Two runs with nothing but punctuation between them would be put in the order of one. */
function hasNeighbour(text: string, [start, end]: Span): boolean {
  LEFT_TO_RIGHT_NEXT.lastIndex = end;
  LEFT_TO_RIGHT_BEFORE.lastIndex = start;
  return LEFT_TO_RIGHT_NEXT.test(text) || LEFT_TO_RIGHT_BEFORE.test(text);
}

function spansBetween(text: string, from: number, to: number): Span[] {
  return [...text.slice(from, to).matchAll(CHUNK)].flatMap(({ 0: found, index }) => {
    // Most are the space between two words.
    if (!LETTER_OR_DIGIT.test(found)) return [];
    // A joint is one only where a letter stands right before or after it.
    const isJoined = LETTER_OR_MARK.test(text[from + index - 1] ?? '');
    const padding = isJoined ? 0 : 1;
    const isContinued = RIGHT_TO_LEFT_LETTER.test(text[from + index + found.length] ?? '');
    const chunk = isContinued ? withoutLast(found, JOINT_AT_END) : found;
    return partsOf(' '.repeat(padding) + chunk).flatMap(({ part, at }) => {
      const before = from + index + at - padding;
      return lettersAndNumbers(part).map(([start, end]): Span => [before + start, before + end]);
    });
  });
}

/**
 * The parts of a right-to-left text that have to be isolated, because their order would be garbled: web addresses, words with digits or
 * signs (`C++`, `v2.0.1-beta`, `@markaz`, `/var/log/`), telephone numbers, and words that only punctuation separates.
 */
export function leftToRightSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(WEB_ADDRESS)) {
    for (const span of spansBetween(text, at, index)) spans.push(span);
    spans.push([index, index + withoutEnd(address).length]);
    at = index + address.length;
  }
  return [...spans, ...spansBetween(text, at, text.length)].filter((span) => {
    const words = text.slice(...span);
    return words !== '' && (!PLAIN_WORDS.test(words) || hasNeighbour(text, span));
  });
}
