import { LEAVES, type Outcomes, SAME } from './edge-outcomes';
import type { HeldLine, Spot } from './table-lines';

/** The text stays as it is, and the block without text beside the line is selected, which another key deletes. */
const SELECTS = '';
/** The block without text before the line goes, and every line stays as it is. */
const DELETES = SAME;

/**
 * The wanted outcomes in lines that something holds, that follow one of their kind, or that are in the other language; see edge-outcomes.ts.
 * "-- " is an item below an item. Labels: C cell, FC and FR caption and credit of a figure, BX text of a box, R work of a bibliography,
 * N footnote.
 */
export const HELD_OUTCOMES: Partial<Record<HeldLine, Partial<Record<Spot, Outcomes>>>> = {
  foreign: {
    start: ['P  / P |ab cd', 'P ~|ab cd', 'P ab cd|ab cd', 'P |b cd', LEAVES, LEAVES],
    middle: ['P a / P |b cd', 'P a~|b cd', 'P |b cd', 'P a| cd', LEAVES, LEAVES],
    end: ['P ab cd / P |', 'P ab cd~|', 'P ab c|', 'P ab cd|ab cd', LEAVES, LEAVES],
  },
  bullet2: {
    empty: ['P |', '- ~|', 'P |', 'L |ab cd', '-- |', 'P |'],
    start: ['-  / - |ab cd', '- ~|ab cd', 'P |ab cd', '- |b cd', '-- |ab cd', 'P |ab cd'],
    end: ['- ab cd / - |', '- ab cd~|', '- ab c|', '- ab cd / L |ab cd', '-- ab cd|', 'P ab cd|'],
  },
  lead2: {
    empty: ['L  / X |ab cd', 'L  / X |ab cd', 'P |ab cd', 'L  / X |ab cd', 'L  / X ab cd|', SAME],
    start: [
      'L  / X  / L |ab cd',
      'L  / X  / L |ab cd',
      'P |ab cd: ab cd',
      'L |b cd',
      'L ab cd / X ab cd|',
      SAME,
    ],
    end: [
      'L ab cd / X |ab cd',
      'L ab cd / X |ab cd',
      'L ab c|',
      'L ab cd / X |ab cd',
      'L ab cd / X ab cd|',
      SAME,
    ],
  },
  afterDivider: {
    empty: ['P  / P |', 'P ~|', SELECTS, 'TC |ab cd', LEAVES, LEAVES],
    start: ['P  / P |ab cd', 'P ~|ab cd', DELETES, 'P |b cd', LEAVES, LEAVES],
    end: ['P ab cd / P |', 'P ab cd~|', 'P ab c|', 'P ab cd / TC |ab cd', LEAVES, LEAVES],
  },
  cell: {
    empty: ['C  / C |', 'C ~|', SAME, SAME, 'C  / C [ab cd]', 'TC ab cd| / C '],
    start: ['C  / C |ab cd', 'C ~|ab cd', SAME, 'C |b cd', 'C ab cd / C [ab cd]', 'TC ab cd| / C ab cd'],
    end: ['C ab cd / C |', 'C ab cd~|', 'C ab c|', SAME, 'C ab cd / C [ab cd]', 'TC ab cd| / C ab cd'],
  },
  caption: {
    empty: ['FC  / FR ab cd|', 'FC ~|', SELECTS, SAME, LEAVES, LEAVES],
    start: ['FC ab cd / FR ab cd|', 'FC ~|ab cd', SELECTS, 'FC |b cd', LEAVES, LEAVES],
    end: ['FC ab cd / FR ab cd|', 'FC ab cd~|', 'FC ab c|', SAME, LEAVES, LEAVES],
  },
  credit: {
    empty: ['FR  / P |', 'FR ~|', 'FC ab cd| / FR ', SAME, LEAVES, LEAVES],
    start: ['FR ab cd / P |', 'FR ~|ab cd', 'FC ab cd| / FR ab cd', 'FR |b cd', LEAVES, LEAVES],
    end: ['FR ab cd / P |', 'FR ab cd~|', 'FR ab c|', SAME, LEAVES, LEAVES],
  },
  tableSource: {
    empty: ['TS  / P |', SAME, 'C ab cd| / TS ', SELECTS, LEAVES, LEAVES],
    start: ['TS ab cd / P |', SAME, 'C ab cd| / TS ab cd', 'TS |b cd', LEAVES, LEAVES],
    end: ['TS ab cd / P |', SAME, 'TS ab c|', SELECTS, LEAVES, LEAVES],
  },
  boxTitle: {
    empty: ['B  / BX |ab cd', 'B  / BX |ab cd', 'FR ab cd| / B ', 'B  / BX |ab cd', LEAVES, LEAVES],
    start: ['B ab cd / BX |ab cd', 'B ab cd / BX |ab cd', 'FR ab cd| / B ab cd', 'B |b cd', LEAVES, LEAVES],
    end: ['B ab cd / BX |ab cd', 'B ab cd / BX |ab cd', 'B ab c|', SAME, LEAVES, LEAVES],
  },
  work1: {
    empty: ['P |', 'R ~|', 'P |', 'R |ab cd', LEAVES, LEAVES],
    start: ['R  / R |ab cd', 'R ~|ab cd', 'P |ab cd', 'R |b cd', LEAVES, LEAVES],
    end: ['R ab cd / R |', 'R ab cd~|', 'R ab c|', 'R ab cd|ab cd', LEAVES, LEAVES],
  },
  boxText: {
    empty: ['BX  / BX |', 'BX ~|', 'B ab cd| / BX ', 'BX  / R |ab cd', LEAVES, LEAVES],
    start: ['BX  / BX |ab cd', 'BX ~|ab cd', 'B ab cd| / BX ab cd', 'BX |b cd', LEAVES, LEAVES],
    end: ['BX ab cd / BX |', 'BX ab cd~|', 'BX ab c|', SAME, LEAVES, LEAVES],
  },
  work2: {
    empty: ['P |', 'R ~|', 'R ab cd|', 'P |ab cd~', LEAVES, LEAVES],
    start: ['R  / R |ab cd', 'R ~|ab cd', 'R ab cd|ab cd', 'R |b cd', LEAVES, LEAVES],
    end: ['R ab cd / R |', 'R ab cd~|', 'R ab c|', 'R ab cd / P |ab cd~', LEAVES, LEAVES],
  },
  end: {
    start: ['P  / P |ab cd~', 'P ~|ab cd~', 'R ab cd| / P ab cd~', 'P |b cd~', LEAVES, LEAVES],
  },
  note: {
    empty: ['N  / N |', 'N ~|', 'P ab cd|', SAME, LEAVES, LEAVES],
    start: ['N  / N |ab cd', 'N ~|ab cd', SAME, 'N |b cd', LEAVES, LEAVES],
    end: ['N ab cd / N |', 'N ab cd~|', 'N ab c|', SAME, LEAVES, LEAVES],
  },
};
