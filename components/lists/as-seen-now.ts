import type { ListItem } from '@/lib/lists/types';
import { slotState } from '@/lib/workflow/pin-slot';

/**
 * An item of a list that holds pins alone counts as one that is not published while its slot has not begun or is over. In a filled list it
 * is where its date puts it then.
 */
export function asSeenNow(item: ListItem, isFilled: boolean, now = new Date()): ListItem {
  const state = item.pin && !isFilled ? slotState(item.pin, now) : 'always';
  return state === 'waiting' || state === 'over' ? { ...item, published: { ar: false, en: false } } : item;
}
