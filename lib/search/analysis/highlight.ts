import type { Question, Term } from './parse-query';
import { splitWords } from './split-words';
import type { Range, Unit, WordForms } from './types';

export interface WantedForms {
  /** Every form of every word that is looked for, and the number of that word. */
  forms: Pick<ReadonlyMap<string, number>, 'get'>;
  /** Whether words that say nothing are left as they are: على is written like the name علي. */
  onlyTelling: boolean;
  /** How many different words a text has that has all of what is looked for. */
  count: number;
}

const wordsOf = ({ parts, whole }: Unit): WordForms[] => [
  ...parts.map(({ forms }) => forms),
  ...(whole ? [whole] : []),
];

const isTelling = (unit: Unit) => wordsOf(unit).some(({ isStopWord }) => !isStopWord);

/** What is counted as one word: each unit of what is looked for, or all names for the same together, of which one is enough. */
const countedUnits = ({ options }: Term): Unit[][] => {
  const units = options.flatMap((option) => option.units);
  return options.length > 1 ? [units] : units.map((unit) => [unit]);
};

/** Words that say nothing are not marked in a text, unless there is nothing else to mark. */
export function wantedForms({ required }: Question): WantedForms {
  const counted = required.flatMap(countedUnits);
  const onlyTelling = counted.flat().some(isTelling);
  const isMarked = ({ isStopWord }: WordForms) => !onlyTelling || !isStopWord;
  const forms = new Map<string, number>();
  for (const [number, units] of counted.entries())
    for (const { exact, derived } of units.flatMap(wordsOf).filter(isMarked))
      for (const form of [...exact, ...derived]) if (!forms.has(form)) forms.set(form, number);
  return { forms, onlyTelling, count: new Set(forms.values()).size };
}

/** Where the text, as it is written, has one of the words, in any form. In order, on whole characters, not overlapping. */
export function highlights(text: string, wanted: WantedForms): Range[] {
  const found: Range[] = [];
  for (const { start, end } of markedWords(text, wanted)) found.push({ start, end });
  return onWholeCharacters(text, found);
}

/** A part of a text that is looked for, and the number of the word. */
export interface MarkedWord extends Range {
  word: number;
}

/** The words of a text that are looked for, in order, one after the other: whoever has seen enough stops. */
export function* markedWords(text: string, wanted: WantedForms): Generator<MarkedWord> {
  for (const unit of splitWords(text)) yield* markedIn(unit, wanted);
}

/** The parts of a unit that are looked for, or all of it. */
function markedIn({ parts, whole }: Unit, wanted: WantedForms): MarkedWord[] {
  const [first, last] = [parts[0], parts.at(-1)];
  const word = whole && numberOf(whole, wanted);
  if (first && last && word !== null) return [{ start: first.start, end: last.end, word }];
  return parts.flatMap(({ start, end, forms }) => {
    const number = numberOf(forms, wanted);
    return number === null ? [] : [{ start, end, word: number }];
  });
}

function numberOf({ exact, derived, inTexts, isStopWord }: WordForms, wanted: WantedForms): number | null {
  if (isStopWord && wanted.onlyTelling) return null;
  return numberOfOne(exact, wanted) ?? numberOfOne(derived, wanted) ?? numberOfOne(inTexts, wanted);
}

function numberOfOne(words: readonly string[], { forms }: WantedForms): number | null {
  for (const word of words) {
    const number = forms.get(word);
    if (number !== undefined) return number;
  }
  return null;
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader takes for one character is marked or not; of two that overlap then, the first one grows. */
export function onWholeCharacters(text: string, ranges: readonly Range[]): Range[] {
  if (ranges.length === 0) return [];
  const segments = characters.segment(text);
  const whole: Range[] = [];
  for (const { start, end } of ranges) {
    const last = segments.containing(end - 1);
    const range = {
      start: segments.containing(start)?.index ?? start,
      end: last ? last.index + last.segment.length : end,
    };
    const before = whole.at(-1);
    if (before && range.start < before.end) before.end = Math.max(before.end, range.end);
    else whole.push(range);
  }
  return whole;
}
