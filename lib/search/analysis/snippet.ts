import { highlights, type MarkedWord, markedWords, onWholeCharacters, type WantedForms } from './highlight';
import type { Range } from './types';

export interface Snippet {
  text: string;
  marks: Range[];
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Two to three lines. UTF-16 code units. */
const LENGTH = 220;

/** Words that are so near each other are shown together. */
const NEAR = LENGTH * 0.75;

/** A word that goes on for longer is cut. */
const MAX_GROWTH = 40;

/** how far into a text a part is looked for; the beginning of an article says what it is about. */
const MAX_SEARCHED = 12_000;

/** The part of a text that has most of what is looked for, and its beginning where it has nothing of it. */
export function snippet(text: string, wanted: WantedForms): Snippet {
  if (text.trim() === '') return { text: '', marks: [], isCutBefore: false, isCutAfter: false };
  const best = bestStart(markedWords(text.slice(0, MAX_SEARCHED), wanted), wanted.count);
  const { start, end } = wordBounds(text, windowAt(best));
  const part = text.slice(start, end);
  return {
    text: part.replace(/\s/g, ' '),
    marks: highlights(part, wanted),
    isCutBefore: start > 0,
    isCutAfter: end < text.trimEnd().length,
  };
}

/**
 * Where the first of the words stands that are together with the most different ones; of several such words, the first one. Nothing is read behind
 * all that is looked for: a page of results would read a hundred thousand letters.
 */
function bestStart(marks: Iterable<MarkedWord>, count: number): number {
  let best = { start: 0, words: 0 };
  const near: MarkedWord[] = [];
  for (const mark of marks) {
    while (near[0] && mark.end > near[0].start + NEAR) near.shift();
    near.push(mark);
    const [first = mark] = near;
    const words = new Set(near.map(({ word }) => word)).size;
    if (words > best.words) best = { start: first.start, words };
    if (best.words >= count) break;
  }
  return best.start;
}

/** It begins a little before its first mark. */
function windowAt(first: number): Range {
  if (first + NEAR <= LENGTH) return { start: 0, end: LENGTH };
  const start = first - Math.round(LENGTH / 4);
  return { start, end: start + LENGTH };
}

/** Grows a window to whole words. Where a text has no spaces it is cut between two characters. */
function wordBounds(text: string, window: Range): Range {
  const before = /\S*$/u.exec(text.slice(Math.max(0, window.start - MAX_GROWTH), window.start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(window.end, window.end + MAX_GROWTH))?.[0] ?? '';
  const grown = {
    start: window.start - before.length,
    end: Math.min(text.length, window.end + after.length),
  };
  const [whole = grown] = onWholeCharacters(text.slice(0, grown.end + MAX_GROWTH), [grown]);
  return whole;
}
