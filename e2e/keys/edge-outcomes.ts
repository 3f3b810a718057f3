import type { PlainLine, Spot } from './table-lines';

/** What Enter, Shift+Enter, Backspace, Delete, Tab and Shift+Tab make of a line and of those that they touch. */
export type Outcomes = readonly [string, string, string, string, string, string];

/** Nothing changes, and the caret stays where it is. */
export const SAME = '=';
/** The text stays as it is, and the focus leaves it: outside of lists and points Tab belongs to the page. */
export const LEAVES = 'leaves';

/**
 * The wanted outcome of every key in every line. A line has the words "ab cd" or none. Labels: K kicker, T title,
 * S standfirst, P paragraph, H heading, Q quote, - bullet, 1. number, L lead and X text of a point. "|" is the caret, "~" a
 * line break, " / " the end of a line. From the first line that changes to the last, or to the one with the caret.
 */
export const EDGE_OUTCOMES: Record<PlainLine, Record<Spot, Outcomes>> = {
  kicker: {
    empty: ['K  / T ab cd|', 'K  / T ab cd|', SAME, SAME, LEAVES, LEAVES],
    start: ['K ab cd / T ab cd|', 'K ab cd / T ab cd|', SAME, 'K |b cd', LEAVES, LEAVES],
    middle: ['K ab cd / T ab cd|', 'K ab cd / T ab cd|', 'K |b cd', 'K a| cd', LEAVES, LEAVES],
    end: ['K ab cd / T ab cd|', 'K ab cd / T ab cd|', 'K ab c|', SAME, LEAVES, LEAVES],
  },
  title: {
    empty: ['T  / S ab cd|', 'T  / S ab cd|', 'K ab cd| / T ', SAME, LEAVES, LEAVES],
    start: ['T ab cd / S ab cd|', 'T ab cd / S ab cd|', SAME, 'T |b cd', LEAVES, LEAVES],
    middle: ['T ab cd / S ab cd|', 'T ab cd / S ab cd|', 'T |b cd', 'T a| cd', LEAVES, LEAVES],
    end: ['T ab cd / S ab cd|', 'T ab cd / S ab cd|', 'T ab c|', SAME, LEAVES, LEAVES],
  },
  standfirst: {
    empty: ['S  / P |ab cd', 'S  / P |ab cd', 'T ab cd| / S ', SAME, LEAVES, LEAVES],
    start: ['S ab cd / P |ab cd', 'S ab cd / P |ab cd', SAME, 'S |b cd', LEAVES, LEAVES],
    middle: ['S ab cd / P |ab cd', 'S ab cd / P |ab cd', 'S |b cd', 'S a| cd', LEAVES, LEAVES],
    end: ['S ab cd / P |ab cd', 'S ab cd / P |ab cd', 'S ab c|', SAME, LEAVES, LEAVES],
  },
  paragraph: {
    empty: ['P  / P |', 'P ~|', 'S ab cd|', 'H |ab cd', LEAVES, LEAVES],
    start: ['P  / P |ab cd', 'P ~|ab cd', 'S ab cd| / P ab cd', 'P |b cd', LEAVES, LEAVES],
    middle: ['P a / P |b cd', 'P a~|b cd', 'P |b cd', 'P a| cd', LEAVES, LEAVES],
    end: ['P ab cd / P |', 'P ab cd~|', 'P ab c|', 'P ab cd|ab cd', LEAVES, LEAVES],
  },
  heading: {
    empty: ['H  / P |', 'H ~|', 'P ab cd|', 'Q |ab cd', LEAVES, LEAVES],
    start: ['P  / H |ab cd', 'H ~|ab cd', 'P ab cd|ab cd', 'H |b cd', LEAVES, LEAVES],
    middle: ['H a / H |b cd', 'H a~|b cd', 'H |b cd', 'H a| cd', LEAVES, LEAVES],
    end: ['H ab cd / P |', 'H ab cd~|', 'H ab c|', 'H ab cd|ab cd', LEAVES, LEAVES],
  },
  quote: {
    empty: ['P |', 'Q ~|', 'P |', '- |ab cd', LEAVES, LEAVES],
    start: ['Q  / Q |ab cd', 'Q ~|ab cd', 'P |ab cd', 'Q |b cd', LEAVES, LEAVES],
    middle: ['Q a / Q |b cd', 'Q a~|b cd', 'Q |b cd', 'Q a| cd', LEAVES, LEAVES],
    end: ['Q ab cd / Q |', 'Q ab cd~|', 'Q ab c|', 'Q ab cd|ab cd', LEAVES, LEAVES],
  },
  bullet: {
    empty: ['P |', '- ~|', 'P |', '1. |ab cd', SAME, 'P |'],
    start: ['-  / - |ab cd', '- ~|ab cd', 'P |ab cd', '- |b cd', SAME, 'P |ab cd'],
    middle: ['- a / - |b cd', '- a~|b cd', '- |b cd', '- a| cd', SAME, 'P a|b cd'],
    end: ['- ab cd / - |', '- ab cd~|', '- ab c|', '- ab cd|ab cd', SAME, 'P ab cd|'],
  },
  number: {
    empty: ['P |', '1. ~|', 'P |', 'L |ab cd', SAME, 'P |'],
    start: ['1.  / 1. |ab cd', '1. ~|ab cd', 'P |ab cd', '1. |b cd', SAME, 'P |ab cd'],
    middle: ['1. a / 1. |b cd', '1. a~|b cd', '1. |b cd', '1. a| cd', SAME, 'P a|b cd'],
    end: ['1. ab cd / 1. |', '1. ab cd~|', '1. ab c|', '1. ab cd / L |ab cd', SAME, 'P ab cd|'],
  },
  lead: {
    empty: ['L  / X |ab cd', 'L  / X |ab cd', 'P |ab cd', 'L  / X |ab cd', 'L  / X ab cd|', SAME],
    start: [
      'L  / X  / L |ab cd',
      'L  / X  / L |ab cd',
      'P |ab cd: ab cd',
      'L |b cd',
      'L ab cd / X ab cd|',
      SAME,
    ],
    middle: ['L a / X  / L |b cd', 'L a / X  / L |b cd', 'L |b cd', 'L a| cd', 'L ab cd / X ab cd|', SAME],
    end: [
      'L ab cd / X |ab cd',
      'L ab cd / X |ab cd',
      'L ab c|',
      'L ab cd / X |ab cd',
      'L ab cd / X ab cd|',
      SAME,
    ],
  },
  text: {
    empty: ['X  / P |', 'X ~|', 'L ab cd| / X ', SAME, SAME, 'L ab cd| / X '],
    start: ['X  / L | / X ab cd', 'X ~|ab cd', 'L ab cd| / X ab cd', 'X |b cd', SAME, 'L ab cd| / X ab cd'],
    middle: ['X a / L | / X b cd', 'X a~|b cd', 'X |b cd', 'X a| cd', SAME, 'L ab cd| / X ab cd'],
    end: ['X ab cd / L | / X ', 'X ab cd~|', 'X ab c|', SAME, SAME, 'L ab cd| / X ab cd'],
  },
  other: {
    empty: ['P  / P |', 'P ~|', 'X ab cd| / P ', SAME, LEAVES, LEAVES],
    start: ['P  / P |ab cd', 'P ~|ab cd', 'X ab cd|ab cd / P ', 'P |b cd', LEAVES, LEAVES],
    middle: ['P a / P |b cd', 'P a~|b cd', 'P |b cd', 'P a| cd', LEAVES, LEAVES],
    end: ['P ab cd / P |', 'P ab cd~|', 'P ab c|', SAME, LEAVES, LEAVES],
  },
};
