import { emptyLike, isElement, isEmptyText, isList, unwrap } from './elements';

/** The blocks of an item. */
type BlocksOf = (item: HTMLElement) => HTMLElement[];

function emptyCopy(list: HTMLElement, start: string | null): HTMLElement {
  const copy = emptyLike(list, list.tagName === 'OL' ? 'ol' : 'ul');
  if (list.classList.contains('points')) copy.className = 'points';
  if (start) copy.setAttribute('start', start);
  return copy;
}

function itemOf(element: HTMLElement, blocks: HTMLElement[]): HTMLElement {
  const item = emptyLike(element, 'li');
  item.append(...blocks);
  // An item begins with a paragraph.
  while (item.firstElementChild?.tagName === 'BLOCKQUOTE') unwrap(item.firstElementChild);
  return item;
}

/** Programs nest a list beside the item that it belongs to, or in an item without words. */
function addNested(list: HTMLElement, nested: HTMLElement[]): void {
  const before = list.lastElementChild;
  if (before) before.append(...nested);
  else list.append(...nested.flatMap((inner) => [...inner.children]));
}

/**
 * A list with proper items: no item without words, no list outside an item. An item that states its own number begins
 * another list, which starts with it.
 */
export function rebuildList(element: HTMLElement, blocksOf: BlocksOf): HTMLElement[] {
  let list = emptyCopy(element, element.getAttribute('start'));
  const lists = [list];
  for (const child of [...element.childNodes]) {
    if (isEmptyText(child.textContent)) continue;
    if (isList(child)) {
      addNested(list, rebuildList(child, blocksOf));
      continue;
    }
    const holder = isElement(child) ? child : element.ownerDocument.createElement('li');
    if (!isElement(child)) holder.append(child);
    const next = Number(list.getAttribute('start') ?? 1) + list.childElementCount;
    const stated = element.tagName === 'OL' ? Number(holder.getAttribute('value') ?? next) : next;
    const blocks = blocksOf(holder);
    if (blocks.length === 0) continue;
    if (stated !== next) {
      list = emptyCopy(element, String(stated));
      lists.push(list);
    }
    if (blocks.every(isList)) addNested(list, blocks);
    else list.append(itemOf(holder, blocks));
  }
  return lists.filter((written) => written.childElementCount > 0);
}
