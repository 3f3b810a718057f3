import { type Line, type LinesOfDocument, SPOTS, type Spot } from './table-lines';

/** The number of a note, as the table writes it. */
const NOTE_NUMBER = '~';

/** A document of the table as labelled lines, with something at an offset of one line: "P a|b cd". */
export function tableText(
  { lines, labels }: LinesOfDocument,
  line: Line,
  spot: Spot,
  inserted = '|',
): string[] {
  return lines.map((name) => {
    const end = name === 'end' ? NOTE_NUMBER : '';
    if (name !== line) return `${labels[name]} ab cd${end}`;
    if (spot === 'empty') return `${labels[name]} ${inserted}${end}`;
    return `${labels[name]} ${'ab cd'.slice(0, SPOTS[spot])}${inserted}${'ab cd'.slice(SPOTS[spot])}${end}`;
  });
}

export const withoutCaret = (lines: readonly string[]) => lines.join('\n').replace(/[[\]|]/g, '');

/** The lines from the first that changed to the last, or to the one with the caret; "=" when nothing changed. */
export function changedLines(before: readonly string[], after: readonly string[]): string {
  if (before.join('\n') === after.join('\n')) return '=';
  const caret = after.findIndex((line) => /[|[]/.test(line));
  const first = after.findIndex((line, index) => line !== before[index]);
  let same = 0;
  while (
    before.at(-1 - same) === after.at(-1 - same) &&
    same < Math.min(before.length, after.length) - first
  ) {
    same += 1;
  }
  const from = Math.min(first < 0 ? after.length : first, caret);
  return after.slice(from, Math.max(after.length - same, caret + 1)).join(' / ');
}

/** The line with the caret and its offset there. */
export function caretOf(
  { lines, labels }: LinesOfDocument,
  texts: readonly string[],
): { line: Line | undefined; offset: number } {
  const index = texts.findIndex((text) => text.includes('|'));
  const line = lines[index];
  return { line, offset: line ? (texts[index]?.indexOf('|') ?? 0) - (labels[line] ?? '').length - 1 : -1 };
}
