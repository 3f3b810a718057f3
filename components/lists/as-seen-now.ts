import type { ListItem } from '@/lib/lists/types';
import { slotState } from '@/lib/workflow/pin-slot';
import { sharing } from './positions-of';

/**
 * An item of a list that holds pins alone counts as one that is not published while its slot has not begun or is over. In a filled list it
 * is where its date puts it then.
 */
export function asSeenNow(item: ListItem, isFilled: boolean, now = new Date()): ListItem {
  const state = item.pin && !isFilled ? slotState(item.pin, now) : 'always';
  return state === 'waiting' || state === 'over' ? unseen(item) : item;
}

const unseen = (item: ListItem): ListItem => ({ ...item, published: { ar: false, en: false } });

/** The items as readers see them: where several share a position, one of them. */
export function allSeenNow(items: readonly ListItem[], isFilled: boolean, now = new Date()): ListItem[] {
  const [covered, shared] = [coveredNow(items, now), sharing(items)];
  const isUnseen = (item: ListItem) => covered.has(item) || (shared.has(item) && !isDue(item, now));
  return items.map((item) => (isUnseen(item) ? unseen(item) : asSeenNow(item, isFilled, now)));
}

/** The items instead of which readers see another one that began later. */
export function coveredNow(items: readonly ListItem[], now = new Date()): Set<ListItem> {
  const covered = new Set<ListItem>();
  // From the end, because of those that are due the last one is seen.
  for (let index = items.length - 1, isCovered = false; index >= 0; index -= 1) {
    const item = items[index];
    if (!item) continue;
    if (isCovered) covered.add(item);
    isCovered = item.sharesPosition && (isCovered || isDue(item, now));
  }
  return covered;
}

function isDue({ pin, published }: ListItem, now: Date): boolean {
  const state = pin ? slotState(pin, now) : 'always';
  return (published.ar || published.en) && (state === 'always' || state === 'shown');
}
