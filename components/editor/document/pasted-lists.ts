/** A paragraph by which Word writes an item of a list, with the bullet typed into it. `level` counts from 1. */
interface ListLine {
  element: Element;
  level: number;
  /** "·", "1.", "2-" … as Word shows it. */
  marker: string;
}

type ListKind = 'ul' | 'ol' | 'points';

const LEVEL = /mso-list:\s*l\d+\s+level(\d+)/i;
const MARKER = /mso-list:\s*ignore/i;
const NUMBER_AND_DASH = /^[0-9\u0660-\u0669]+\s*[-–]$/;
const NUMBER = /^[(]?[0-9\u0660-\u0669a-z\u0621-\u064a]{1,3}\s*[.)-]$/i;

const styleOf = (element: Element) => element.getAttribute('style') ?? '';

function listLine(element: Element | null): ListLine | null {
  const level = element && LEVEL.exec(styleOf(element))?.[1];
  if (!element || !level) return null;
  const marker = [...element.querySelectorAll('span')].find((span) => MARKER.test(styleOf(span)));
  return { element, level: Number(level), marker: (marker?.textContent ?? '').trim() };
}

function kindOf({ marker, level }: ListLine): ListKind {
  if (level === 1 && NUMBER_AND_DASH.test(marker)) return 'points';
  return NUMBER.test(marker) ? 'ol' : 'ul';
}

function itemOf({ element }: ListLine): Element {
  for (const span of element.querySelectorAll('span')) if (MARKER.test(styleOf(span))) span.remove();
  const item = element.ownerDocument.createElement('li');
  const paragraph = element.ownerDocument.createElement('p');
  for (const name of ['dir', 'lang']) {
    const value = element.getAttribute(name);
    if (value) paragraph.setAttribute(name, value);
  }
  paragraph.append(...element.childNodes);
  item.append(paragraph);
  return item;
}

/** This line and the lines of the list that follow it without a gap. */
function runFrom(first: ListLine): ListLine[] {
  const lines: ListLine[] = [];
  for (let line: ListLine | null = first; line; line = listLine(line.element.nextElementSibling))
    lines.push(line);
  return lines;
}

function buildLists(lines: readonly ListLine[], target: Element): void {
  const open: { level: number; list: Element; kind: ListKind }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > line.level) open.pop();
    const top = open.at(-1);
    if (top?.level === line.level && top.kind !== kind) open.pop();
    if (open.at(-1)?.level !== line.level) {
      const parent = open.at(-1)?.list.lastElementChild ?? target;
      const list = target.ownerDocument.createElement(kind === 'ul' ? 'ul' : 'ol');
      if (kind === 'points') list.className = 'points';
      parent.append(list);
      open.push({ level: line.level, list, kind });
    }
    open.at(-1)?.list.append(itemOf(line));
  }
}

/** Makes lists of the paragraphs by which Word writes lists. Items numbered "1-" become numbered points. */
export function restoreWordLists(root: Element): void {
  for (const element of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const first = element.isConnected || root.contains(element) ? listLine(element) : null;
    if (!first) continue;
    const lines = runFrom(first);
    const holder = element.ownerDocument.createElement('div');
    element.before(holder);
    buildLists(lines, holder);
    for (const line of lines) line.element.remove();
    holder.replaceWith(...holder.childNodes);
  }
}
