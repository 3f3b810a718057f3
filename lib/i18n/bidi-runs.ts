import { leftToRightSpans } from './left-to-right-spans';
import type { Direction } from './locales';
import { rightToLeftSpans } from './right-to-left-spans';

/** A part of a line of text; `isolate` is its direction where it must be kept apart from the text around it, otherwise null. */
export interface BidiRun {
  text: string;
  isolate: Direction | null;
}

/**
 * A line of text, written in the direction `around`, as the runs of which it consists. Isolated are those that the bidirectional algorithm
 * would put in another order than the one in which they are read: telephone numbers, versions, `C++`, addresses, handles, and, in
 * left-to-right text, every right-to-left word. Joined again, the runs are the text. Every output of the site isolates these and no
 * others (docs/decisions/0022-isolated-runs.md).
 */
export function bidiRuns(text: string, around: Direction): BidiRun[] {
  const isolate: Direction = around === 'rtl' ? 'ltr' : 'rtl';
  const spans = around === 'rtl' ? leftToRightSpans(text) : rightToLeftSpans(text);
  const runs: BidiRun[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at) runs.push({ text: text.slice(at, start), isolate: null });
    runs.push({ text: text.slice(start, end), isolate });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isolate: null });
  return runs;
}
