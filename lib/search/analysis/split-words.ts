import { LRUCache } from 'lru-cache';
import { fold } from '@/lib/i18n/fold';
import { compoundName } from './compound-name';
import { countedNoun } from './counted-noun';
import { hasJoinedArticle, isArticle, isArticleBefore, withoutJoinedArticle } from './latin-article';
import type { Part, Range, Unit } from './types';
import { MAX_WORD_LENGTH, wordForms } from './word-forms';

/** Marks and controls that stand inside of words. Isolates and embeddings separate. */
const INNER = String.raw`\p{M}\u00ad\u061c\u200c-\u200f\u2060\ufeff`;
const WORD = new RegExp(String.raw`[\p{L}\p{N}][\p{L}\p{N}${INNER}]*`, 'gu');
/** Controls at the end belong to the text around the word. ZWJ and ZWNJ belong to the letter before them. */
const TRAILING_CONTROLS = /[\u00ad\u061c\u200e\u200f\u2060\ufeff]+$/;
/** Letters of one script, or digits. */
const RUN = new RegExp(
  String.raw`(?:\p{Nd}[${INNER}]*)+|(?:(?!\p{Nd})\p{Script=Arabic}[${INNER}\u0640]*)+|(?:(?!\p{Nd}|\p{Script=Arabic})[\p{L}\p{N}][${INNER}]*)+`,
  'gu',
);

const HYPHEN = /^[-\u2010-\u2013]$/;
const APOSTROPHE = /^['\u2018\u2019\u02bc]$/;
const CONTRACTED = /^(?:t|ll|re|ve|d|m)$/i;
const ORDINAL = /^(?:st|nd|rd|th|s)$/i;
const DIGITS = /^\p{Nd}+$/u;
/** What Arabic writes in front of a number or a foreign name: بـ16, الـNATO. Folded. */
const BEFORE_FOREIGN = /^(?:[وف]?(?:[بلك]|ال|لل|بال|كال)?)$/;

/** Hostile text of one character and a hyphen after the other must not become one unit. */
const MAX_PARTS = 8;

/** The words of a text, in order. Time grows with the length of the text. */
export function* splitWords(text: string): Generator<Unit> {
  let runs: Range[] = [];
  let joint = '';
  let before: Range | undefined;
  for (const match of text.matchAll(WORD)) {
    const word = { start: match.index, end: match.index + match[0].length };
    const last = runs.at(-1);
    const between = last ? text.slice(last.end, word.start) : '';
    const kind =
      last && runs.length < MAX_PARTS ? jointOf(between, text.slice(last.start, last.end), match[0]) : null;
    if (runs.length > 0 && (kind === null || (joint !== '' && kind !== joint))) {
      yield unitOf(text, runs, joint, before);
      before = last;
      runs = [];
      joint = '';
    } else if (kind) joint = kind;
    runs.push(word);
  }
  if (runs.length > 0) yield unitOf(text, runs, joint, before);
}

/** How two words with nothing but `between` between them belong together; null when they do not. */
function jointOf(between: string, before: string, after: string): string | null {
  if (HYPHEN.test(between)) return 'hyphen';
  if (between === ' ' && isArticle(before, after)) return 'hyphen';
  if (APOSTROPHE.test(between)) return 'apostrophe';
  if (between === '.' && isSingleLetter(before) && isSingleLetter(after)) return 'point';
  if (!DIGITS.test(before) || !DIGITS.test(after)) return null;
  if (/^[.\u066b]$/.test(between)) return 'decimal';
  return /^[,\u066c]$/.test(between) && after.length === 3 && before.length <= 3 ? 'thousands' : null;
}

const isSingleLetter = (text: string) => /^\p{L}\p{M}*$/u.test(text);

function unitOf(text: string, words: Range[], joint: string, before: Range | undefined): Unit {
  const [only] = words;
  if (only && words.length === 1) return unitOfWord(text, only, before);
  const slices = words.map(({ start, end }) => text.slice(start, end));
  const span = trimmed(text, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
  const asOne = (word: string): Unit => ({
    parts: [{ ...span, forms: wordForms(word) }],
    whole: null,
    isAdjacent: false,
  });
  if (joint === 'point' || joint === 'thousands') return asOne(slices.join(''));
  const [first = '', second = ''] = slices;
  if (joint === 'apostrophe' && slices.length === 2) {
    if (/^s$/i.test(second)) return asOne(first);
    if (CONTRACTED.test(second)) return asOne(first + second);
  }
  const named = words.filter(
    (_, index) => joint !== 'hyphen' || !isArticleBefore(slices[index], slices[index + 1]),
  );
  const parts = named.flatMap((word) => partsOf(text, word));
  if (parts.length < 2 && named.length === words.length) return { parts, whole: null, isAdjacent: false };
  const whole = wordForms(slices.join(joint === 'decimal' ? '.' : '').slice(0, MAX_WORD_LENGTH));
  return { parts, whole, isAdjacent: joint === 'decimal' };
}

function unitOfWord(text: string, range: Range, before: Range | undefined): Unit {
  const word = text.slice(range.start, range.end);
  const parts = partsOf(text, range);
  if (parts.length > 1 || hasJoinedArticle(word)) return { parts, whole: wordForms(word), isAdjacent: true };
  const [only] = parts;
  const isOnlyCounted = only && before && /^\s$/.test(text.slice(before.end, range.start));
  const counted = isOnlyCounted ? countedNoun(text.slice(before.start, before.end), word) : null;
  if (!only || counted === null) return { parts, whole: null, isAdjacent: false };
  return { parts: [{ ...only, forms: wordForms(counted) }], whole: null, isAdjacent: false };
}

/** Texts repeat their words. Positions are counted from the word's beginning. */
const known = new LRUCache<string, readonly Part[]>({ max: 20_000 });

/** The runs of letters and of digits of one word. */
function partsOf(text: string, { start, end }: Range): Part[] {
  const word = text.slice(start, end);
  const remembered = known.get(word);
  const parts = remembered ?? splitWord(word);
  if (!remembered && word.length <= MAX_WORD_LENGTH) known.set(word, parts);
  return parts.map((part) => ({ start: start + part.start, end: start + part.end, forms: part.forms }));
}

function splitWord(word: string): Part[] {
  const runs = [...word.matchAll(RUN)].slice(0, MAX_PARTS);
  const kept = runs.filter(([run], index) => {
    const [before, after] = [runs[index - 1]?.[0], runs[index + 1]?.[0]];
    if (after !== undefined && index === 0 && BEFORE_FOREIGN.test(fold(run.slice(0, 8)))) return false;
    return !(before !== undefined && DIGITS.test(before) && ORDINAL.test(run));
  });
  return kept.flatMap((match) => {
    const [run] = match;
    const range = trimmed(word, { start: match.index, end: match.index + run.length });
    return wordsIn(run).map((part) => ({ ...range, forms: wordForms(part) }));
  });
}

/** One word, or those that one character or spelling stands for: ﷺ, عبدالله. */
function wordsIn(run: string): string[] {
  const letters = run
    .slice(0, MAX_WORD_LENGTH)
    .normalize('NFKC')
    .replace(/[\p{Mn}\p{Cf}\p{Lm}]/gu, '');
  const name = compoundName(letters);
  if (name) return name;
  const words = letters.trim().split(/ +/);
  return words.length > 1 ? words.slice(0, MAX_PARTS) : [withoutJoinedArticle(run)];
}

function trimmed(text: string, { start, end }: Range): Range {
  const controls = TRAILING_CONTROLS.exec(text.slice(Math.max(start, end - 16), end));
  return { start, end: controls ? end - controls[0].length : end };
}
