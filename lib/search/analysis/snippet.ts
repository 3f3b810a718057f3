import { highlights, onWholeCharacters, type WantedForms } from './highlight';
import type { Range } from './types';

export interface Snippet {
  text: string;
  marks: Range[];
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Two to three lines. UTF-16 code units. */
const LENGTH = 220;

/** A word that goes on for longer is cut. */
const MAX_GROWTH = 40;

/** how far into a text a part is looked for; the beginning of an article says what it is about. */
const MAX_SEARCHED = 12_000;

/** The part of a text that has most of what is looked for, and its beginning where it has nothing of it. */
export function snippet(text: string, wanted: WantedForms): Snippet {
  if (text.trim() === '') return { text: '', marks: [], isCutBefore: false, isCutAfter: false };
  const searched = text.slice(0, MAX_SEARCHED);
  const marks = highlights(searched, wanted);
  const { start, end } = wordBounds(text, bestWindow(searched, marks));
  return {
    text: text.slice(start, end).replace(/\s/g, ' '),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.trimEnd().length,
  };
}

/** The window with the most different words; of several, the first one. It begins a little before its first mark. */
function bestWindow(text: string, marks: readonly Range[]): Range {
  let best = { start: 0, words: -1 };
  marks.forEach((mark, index) => {
    const words = new Set<string>();
    for (let next = index; next < marks.length; next++) {
      const other = marks[next];
      if (!other || other.end > mark.start + LENGTH * 0.75) break;
      words.add(text.slice(other.start, other.end));
    }
    if (words.size > best.words) best = { start: mark.start, words: words.size };
  });
  if (best.start + LENGTH * 0.75 <= LENGTH) return { start: 0, end: LENGTH };
  const start = best.start - Math.round(LENGTH / 4);
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
