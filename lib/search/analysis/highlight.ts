import type { Question } from './parse-query';
import { splitWords } from './split-words';
import { isStopWord } from './stop-words';
import type { Range, Unit, WordForms } from './types';

/** Every form of every word that is looked for. */
export type WantedForms = ReadonlySet<string>;

/** Words that say nothing are not marked in a text, unless there is nothing else to mark. */
export function wantedForms({ required }: Question): WantedForms {
  const units = required.flatMap(({ options }) => options.flatMap((option) => option.units));
  const words = units.flatMap(({ parts, whole }) => [
    ...parts.map(({ forms }) => forms),
    ...(whole ? [whole] : []),
  ]);
  const telling = words.filter(({ exact }) => !exact.some(isStopWord));
  return new Set(
    (telling.length > 0 ? telling : words).flatMap(({ exact, derived }) => [...exact, ...derived]),
  );
}

/** Where the text, as it is written, has one of the words, in any form. In order, on whole characters, not overlapping. */
export function highlights(text: string, wanted: WantedForms): Range[] {
  const found: Range[] = [];
  for (const unit of splitWords(text)) found.push(...markedRanges(unit, wanted));
  return onWholeCharacters(text, found);
}

/** The parts of a unit that are looked for, or all of it. */
export function markedRanges({ parts, whole }: Unit, wanted: WantedForms): Range[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (whole && first && last && isWanted(whole, wanted)) return [{ start: first.start, end: last.end }];
  return parts.filter(({ forms }) => isWanted(forms, wanted)).map(({ start, end }) => ({ start, end }));
}

function isWanted({ exact, derived }: WordForms, wanted: WantedForms): boolean {
  return exact.some((form) => wanted.has(form)) || derived.some((form) => wanted.has(form));
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
