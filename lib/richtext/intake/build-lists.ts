/** One item of a list, as programs write it that do not nest their lists. */
export interface ListLine {
  element: Element;
  /** Counted from 1. */
  level: number;
  kind: 'ul' | 'ol' | 'points';
  /** The numbers that its marker may mean, the likelier one first; none for bullets. */
  numbers: number[];
}

interface OpenList {
  level: number;
  kind: ListLine['kind'];
  list: Element;
  /** The number that continues the list. */
  next: number;
}

function createList({ kind, numbers, element }: ListLine): Element {
  const list = element.ownerDocument.createElement(kind === 'ul' ? 'ul' : 'ol');
  if (kind === 'points') list.className = 'points';
  const start = numbers[0] ?? 1;
  if (kind !== 'ul' && start !== 1) list.setAttribute('start', String(start));
  return list;
}

const continues = (open: OpenList | undefined, { level, kind, numbers }: ListLine) =>
  open?.level === level && open.kind === kind && (numbers.length === 0 || numbers.includes(open.next));

/**
 * Nested lists of lines that state their level, kind and number. A number that does not continue a list begins another
 * one, which starts with it.
 */
export function buildLists(lines: readonly ListLine[], item: (line: ListLine) => Element): Element[] {
  const top: Element[] = [];
  const open: OpenList[] = [];
  for (const line of lines) {
    while ((open.at(-1)?.level ?? 0) > line.level) open.pop();
    if (open.at(-1)?.level === line.level && !continues(open.at(-1), line)) open.pop();
    if (open.at(-1)?.level !== line.level) {
      const list = createList(line);
      const around = open.at(-1)?.list.lastElementChild;
      if (around) around.append(list);
      else top.push(list);
      open.push({ level: line.level, kind: line.kind, list, next: line.numbers[0] ?? 1 });
    }
    const current = open.at(-1);
    if (!current) continue;
    current.list.append(item(line));
    current.next += 1;
  }
  return top;
}
