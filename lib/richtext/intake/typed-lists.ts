import { cutStart, isList } from './elements';
import { MOST_BLOCKS_IN_POINT } from './join-points';
import { type TypedNumber, typedNumber } from './typed-number';
import type { Intake } from './types';

interface Item {
  /** The paragraph with the number, and the blocks that belong to the item. */
  blocks: HTMLElement[];
  typed: TypedNumber;
}

const typedIn = (block: HTMLElement | undefined) =>
  block?.tagName === 'P' && !block.hasAttribute('data-node') ? typedNumber(block.textContent ?? '') : null;

const follows = (found: TypedNumber | null, { kind, number }: TypedNumber) =>
  found?.kind === kind && (kind === 'ul' || found.number === number + 1);

/** The blocks up to the next point, if what stands between two points belongs to the first of them. */
function blocksBetween(blocks: readonly HTMLElement[], from: number, typed: TypedNumber): HTMLElement[] {
  const between: HTMLElement[] = [];
  for (const block of blocks.slice(from, from + MOST_BLOCKS_IN_POINT + 1)) {
    const found = typedIn(block);
    if (follows(found, typed)) return between;
    // Points that count anew are another list, and what stands before them belongs to none.
    const isOther =
      found?.kind === 'points' || block.className === 'points' || /^H[1-6]$/.test(block.tagName);
    if (isOther) return [];
    between.push(block);
  }
  return [];
}

function itemsFrom(blocks: readonly HTMLElement[], from: number): Item[] {
  const items: Item[] = [];
  let index = from;
  for (let typed = typedIn(blocks[index]); typed; typed = typedIn(blocks[index])) {
    const before = items.at(-1);
    const block = blocks[index];
    if (!block || (before && !follows(typed, before.typed))) break;
    const more = typed.kind === 'points' ? blocksBetween(blocks, index + 1, typed) : [];
    items.push({ blocks: [block, ...more], typed });
    index += 1 + more.length;
  }
  return items;
}

const isCertain = (items: readonly Item[]) => items.length > 1 || items[0]?.typed.isCertain === true;

function listOf(items: readonly Item[]): HTMLElement | null {
  const [first] = items;
  if (!first?.blocks[0]) return null;
  const { ownerDocument } = first.blocks[0];
  const list = ownerDocument.createElement(first.typed.kind === 'ul' ? 'ul' : 'ol');
  if (first.typed.kind === 'points') list.className = 'points';
  if (first.typed.number > 1) list.setAttribute('start', String(first.typed.number));
  first.blocks[0].before(list);
  for (const { blocks, typed } of items) {
    const item = list.appendChild(ownerDocument.createElement('li'));
    if (blocks[0]) cutStart(blocks[0], typed.length);
    item.append(...blocks);
  }
  return list;
}

/** Lists of a program whose items have another number or bullet typed into them. */
function readTypedItems(list: HTMLElement): void {
  const lines = [...list.children].map((item) => item.firstElementChild as HTMLElement | null);
  const typed = lines.map((line) => typedIn(line ?? undefined));
  const first = typed[0];
  if (!first || typed.some((found) => found?.kind !== first.kind)) return;
  if (first.kind !== 'ul' && typed.some((found, index) => found?.number !== first.number + index)) return;
  for (const [index, line] of lines.entries()) if (line) cutStart(line, typed[index]?.length ?? 0);
  if (first.kind === 'ul') return;
  const numbered = list.ownerDocument.createElement('ol');
  if (first.kind === 'points') numbered.className = 'points';
  if (first.number > 1) numbered.setAttribute('start', String(first.number));
  numbered.append(...list.childNodes);
  list.replaceWith(numbered);
}

/**
 * Makes lists of paragraphs that begin with typed numbers or bullets: numbered points of "1- ", which one line alone is,
 * numbered lists of "1. " where another number follows, bullet lists of "• ".
 */
export function readTypedLists({ root }: Intake): void {
  for (const list of [...root.children].filter(isList)) if (list.className !== 'points') readTypedItems(list);
  const blocks = [...root.children] as HTMLElement[];
  for (let index = 0; index < blocks.length; ) {
    const items = itemsFrom(blocks, index);
    if (items.length > 0 && isCertain(items)) listOf(items);
    index += Math.max(
      1,
      items.reduce((sum, item) => sum + item.blocks.length, 0),
    );
  }
}
