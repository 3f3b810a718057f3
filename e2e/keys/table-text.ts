import { LINES, type Line, SPOTS, type Spot } from './table-lines';

const LABELS: Record<Line, string> = {
  kicker: 'K',
  title: 'T',
  standfirst: 'S',
  paragraph: 'P',
  heading: 'H',
  quote: 'Q',
  bullet: '-',
  number: '1.',
  lead: 'L',
  text: 'X',
  other: 'P',
};

/** The document of the table as labelled lines, with something at an offset of one line: "P a|b cd". */
export function tableText(line: Line, spot: Spot, inserted = '|'): string[] {
  return LINES.map((name) => {
    if (name !== line) return `${LABELS[name]} ab cd`;
    if (spot === 'empty') return `${LABELS[name]} ${inserted}`;
    return `${LABELS[name]} ${'ab cd'.slice(0, SPOTS[spot])}${inserted}${'ab cd'.slice(SPOTS[spot])}`;
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
export function caretOf(lines: readonly string[]): { line: Line | undefined; offset: number } {
  const index = lines.findIndex((line) => line.includes('|'));
  const line = LINES[index];
  return { line, offset: line ? (lines[index]?.indexOf('|') ?? 0) - LABELS[line].length - 1 : -1 };
}
