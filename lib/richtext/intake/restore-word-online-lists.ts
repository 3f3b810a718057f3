import { buildLists, type ListLine } from './build-lists';
import { isList } from './elements';
import { readNumber } from './read-number';
import type { Intake } from './types';

const LEVEL = 'data-aria-level';

/** Word Online writes each item as a list of its own, most of them in an element of their own. */
function itemsOf(element: Element | null): HTMLElement[] {
  if (!element) return [];
  const lists = isList(element) ? [element] : [...element.children].filter(isList);
  const holdsListsOnly = lists.length > 0 && (isList(element) || lists.length === element.children.length);
  const items = holdsListsOnly ? lists.flatMap((list) => [...list.children] as HTMLElement[]) : [];
  return items.every((item) => item.hasAttribute(LEVEL)) ? items : [];
}

function lineOf(item: HTMLElement): ListLine {
  const list = item.parentElement;
  const level = Number(item.getAttribute(LEVEL));
  if (list?.tagName !== 'OL') return { element: item, level, kind: 'ul', numbers: [] };
  const form = item.getAttribute('data-leveltext') ?? '';
  const stated = item.getAttribute('data-aria-posinset') ?? list.getAttribute('start') ?? '';
  const kind = level === 1 && /^%\d\s*[-–]$/.test(form) ? 'points' : 'ol';
  return { element: item, level, kind, numbers: readNumber(stated) };
}

/** This element and those that follow it, as far as they hold items only. */
function runFrom(first: Element): Element[] {
  const blocks: Element[] = [];
  for (
    let block: Element | null = first;
    block && itemsOf(block).length > 0;
    block = block.nextElementSibling
  )
    blocks.push(block);
  return blocks;
}

/** Joins the lists of Word Online to the nested lists that they show. */
export function restoreWordOnlineLists({ root }: Intake): void {
  for (const element of [...root.querySelectorAll(`[${LEVEL}]`)]) {
    const list = element.parentElement;
    if (!list || !element.hasAttribute(LEVEL) || !root.contains(element)) continue;
    const around = list.parentElement;
    const first: Element = around && around !== root && itemsOf(around).length > 0 ? around : list;
    const blocks = runFrom(first);
    const lines = blocks.flatMap(itemsOf).map(lineOf);
    const lists = buildLists(lines, (line) => {
      line.element.removeAttribute(LEVEL);
      return line.element;
    });
    first.before(...lists);
    for (const block of blocks) block.remove();
  }
}
