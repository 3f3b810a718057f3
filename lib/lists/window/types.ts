import type { ListItem } from '@/lib/lists/types';

/** Items that the studio reads at once, and how many of those that it has shown it reads again at most. */
export const LIST_WINDOW = 50;
export const LIST_WINDOW_MAX = 500;

/** Where a window begins: after the items that are known, which contain this many items of the fill. */
export interface ListCursor {
  lastPin: string | null;
  lastFill: string | null;
  filledBefore: number;
}

/** Of a window: its first position, counted from 0, and what comes before it; null at the head. */
export interface WindowStart {
  position: number;
  after: ListCursor | null;
}

/** The start of the list. */
export const LIST_HEAD: WindowStart = { position: 0, after: null };

/** The cursor of the window that follows these items, before which there is what `before` says. */
export function cursorAfter(items: readonly ListItem[], before: ListCursor | null): ListCursor {
  const lastWhere = (isPinned: boolean) => items.findLast((item) => item.isPinned === isPinned)?.entryId;
  const filled = items.filter((item) => !item.isPinned).length;
  return {
    lastPin: lastWhere(true) ?? before?.lastPin ?? null,
    lastFill: lastWhere(false) ?? before?.lastFill ?? null,
    filledBefore: (before?.filledBefore ?? 0) + filled,
  };
}

export interface ListWindow {
  /** Null for the head of the list, and with one of the next two. */
  after: ListCursor | null;
  /** The position at which it begins; the end of the list when that is shorter. */
  from?: number | undefined;
  /** What it is to show: the item at a position, or one that is on the list. */
  show?: { position: number } | { entryId: string } | undefined;
  take: number;
}
