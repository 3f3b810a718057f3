import type { Intake } from './types';

/** How many further blocks one point may have before the next. */
export const MOST_BLOCKS_IN_POINT = 8;

const numberAfter = (list: Element) => Number(list.getAttribute('start') ?? 1) + list.childElementCount;
const isPoints = (block: Element) => block.className === 'points';

/** The next list of points and what stands before it; null if a heading or nothing comes first. */
function nextPoints(list: Element): { between: Element[]; next: Element } | null {
  const between: Element[] = [];
  for (let block = list.nextElementSibling; block; block = block.nextElementSibling) {
    if (isPoints(block)) return { between, next: block };
    if (between.length === MOST_BLOCKS_IN_POINT || /^H[1-6]$/.test(block.tagName)) return null;
    between.push(block);
  }
  return null;
}

/** What stands between two points that count on belongs to the first of them, and both are in one list. */
export function joinPoints({ root }: Intake): void {
  for (const list of [...root.children].filter(isPoints)) {
    if (!root.contains(list)) continue;
    for (let found = nextPoints(list); found; found = nextPoints(list)) {
      if (Number(found.next.getAttribute('start') ?? 1) !== numberAfter(list)) break;
      list.lastElementChild?.append(...found.between);
      list.append(...found.next.children);
      found.next.remove();
    }
  }
}
