import type { ArrangedList, ListItem } from '@/lib/lists/types';
import { cursorAfter, LIST_WINDOW_MAX } from '@/lib/lists/window/types';
import { positionsOf } from './positions-of';

/** A list with the items that follow those that are shown. Of more than are shown at once, the first ones are not shown any more. */
export function slideWindow(shown: ArrangedList, more: ArrangedList, max = LIST_WINDOW_MAX): ArrangedList {
  // An item that was published meanwhile moves the others by one, so the next window can begin with an item that is shown.
  const known = new Set(shown.items.map(({ entryId }) => entryId));
  const items = [...shown.items, ...more.items.filter(({ entryId }) => !known.has(entryId))];
  const first = firstKept(items, items.length - max);
  if (first === 0) return { ...more, items, start: shown.start };
  const position = positionsOf(items, shown.start.position)[first] ?? 0;
  const after = cursorAfter(items.slice(0, first), shown.start.after);
  return { ...more, items: items.slice(first), start: { position, after } };
}

/** Items that share a position stay together. */
function firstKept(items: readonly ListItem[], surplus: number): number {
  if (surplus <= 0) return 0;
  const first = items.findIndex((item, index) => index >= surplus && !item.sharesPosition);
  return Math.max(first, 0);
}
