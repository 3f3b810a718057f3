import type { CitationPart } from './cited-work';

const ENDED = /[.?!؟…]$/u;

/** A full stop, unless the text ends with a mark of its own. */
export function stopAfter(text: string): string {
  return ENDED.test(text) ? '' : '.';
}

/** Names, each a part of its own, between these texts. */
export function joined(names: readonly string[], between: string, last = between): CitationPart[] {
  return names.flatMap((text, index) => [
    ...(index === 0 ? [] : [index === names.length - 1 ? last : between]),
    { text },
  ]);
}

/** "A", "A and B", "A, B, and C" */
export function listed(names: readonly string[], conjunction: string): CitationPart[] {
  return joined(names, ', ', names.length > 2 ? `, ${conjunction} ` : ` ${conjunction} `);
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month, 15)),
  ),
);

/** The parts of a day, `2018-07-19`, with the English name of its month. */
export function dayParts(day: string): { year: number; month: number; day: number; monthName: string } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date, monthName: MONTHS[month - 1] ?? '' };
}
