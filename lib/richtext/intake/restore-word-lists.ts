import { buildLists, type ListLine } from './build-lists';
import { renamed } from './elements';
import { listMarker } from './list-marker';
import { readNumber } from './read-number';
import { styleValue } from './style-value';
import type { Intake } from './types';

const LEVEL = /\blevel(\d+)\b/;
const NUMBER_AND_DASH = /^[0-9\u0660-\u0669\u06f0-\u06f9]+\s*[-–]$/;

function kindOf(marker: string, numbers: number[], level: number): ListLine['kind'] {
  if (level === 1 && NUMBER_AND_DASH.test(marker)) return 'points';
  return numbers.length > 0 ? 'ol' : 'ul';
}

/** The item that a paragraph of Word stands for; null for other elements. */
function wordLine(element: Element | null): ListLine | null {
  if (element?.tagName !== 'P') return null;
  const level = Number(LEVEL.exec(styleValue(element, 'mso-list'))?.[1] ?? 0);
  if (level === 0) return null;
  const marker = listMarker(element)?.text ?? '';
  const numbers = readNumber(marker);
  return { element, level, kind: kindOf(marker, numbers, level), numbers };
}

/** This line and the lines that follow it without a gap. */
function runFrom(first: ListLine): ListLine[] {
  const lines: ListLine[] = [];
  for (let line: ListLine | null = first; line; line = wordLine(line.element.nextElementSibling))
    lines.push(line);
  return lines;
}

function itemOf({ element }: ListLine): Element {
  for (const part of listMarker(element)?.elements ?? []) part.remove();
  const item = element.ownerDocument.createElement('li');
  item.append(renamed(element, 'p'));
  return item;
}

/** Makes lists of the paragraphs by which Word writes lists. Items numbered "1-" become numbered points. */
export function restoreWordLists({ root }: Intake): void {
  for (const element of root.querySelectorAll('p')) {
    const first = root.contains(element) ? wordLine(element) : null;
    if (!first) continue;
    const lines = runFrom(first);
    const holder = root.ownerDocument.createElement('div');
    element.before(holder);
    const lists = buildLists(lines, itemOf);
    for (const line of lines) line.element.remove();
    holder.replaceWith(...lists);
  }
}
