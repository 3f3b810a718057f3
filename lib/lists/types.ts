import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** Keys of the lists that editors arrange, as stored in `List.key` and used in addresses. */
export const LIST_KEYS = ['center-news', 'front-page'] as const;
export type ListKey = (typeof LIST_KEYS)[number];

/** The kind of entry that each list holds. */
export const LIST_KIND: Record<ListKey, Kind> = { 'center-news': 'center_news', 'front-page': 'article' };

export function isListKey(value: unknown): value is ListKey {
  return value === 'center-news' || value === 'front-page';
}

/** Upper limit of `ArrangedList.shown`; a CHECK constraint of the table holds the same limit. */
export const SHOWN_MAX = 50;

export interface ListItem {
  entryId: string;
  number: number;
  kind: Kind;
  /**
   * The published title where there is one. Otherwise the draft's title for actors who may arrange the list, and null
   * for all others. Null in a language without an edition.
   */
  titles: Record<Locale, string | null>;
  published: Record<Locale, boolean>;
  /** Whether an editor chose its position. In a filled list, all other items are in the order of their dates. */
  isPinned: boolean;
}

/** A list as its page in the studio shows it: a window of its items, in the order that readers see. */
export interface ArrangedList {
  key: ListKey;
  nameAr: string;
  nameEn: string;
  /** How many items readers see where the list is shown beside other content. */
  shown: number;
  /** Whether an entry without a publication in the reader's language is shown in the other one. */
  showsOtherLanguage: boolean;
  /** Whether published entries fill the positions without a pin, newest first. Otherwise every item is pinned. */
  isFilled: boolean;
  /** Sent with every change; a change that carries an older version is refused with `conflict`. */
  version: number;
  items: ListItem[];
  /** Whether the list goes on after `items`. */
  hasMore: boolean;
  /** Number of items of the whole list; null for more than LIST_COUNT_MAX, because counting costs more the more there are. */
  count: number | null;
  can: { arrange: boolean };
}

export const LIST_COUNT_MAX = 1_000;

/** Items that the studio reads at once, and how many of those that it has shown it reads again at most. */
export const LIST_WINDOW = 50;
export const LIST_WINDOW_MAX = 500;

/** Where a window begins: after the items that are known, which contain this many items of the fill. */
export interface ListCursor {
  lastPin: string | null;
  lastFill: string | null;
  filledBefore: number;
}

/** The cursor of the window that follows these items, which are all items from the head of the list. */
export function cursorAfter(items: readonly ListItem[]): ListCursor {
  const lastWhere = (isPinned: boolean) =>
    items.findLast((item) => item.isPinned === isPinned)?.entryId ?? null;
  const filledBefore = items.filter((item) => !item.isPinned).length;
  return { lastPin: lastWhere(true), lastFill: lastWhere(false), filledBefore };
}

export interface ListWindow {
  /** Null for the head of the list. */
  after: ListCursor | null;
  take: number;
}

/** A change of one entry of a list. `version` is the version of the list that the change was made for. */
export interface ListEntryChange {
  key: ListKey;
  version: number;
  entryId: string;
}

/** What every change of a list returns: the version for the next change. */
export interface ListChanged {
  version: number;
}

/** A published entry that is not yet on the list. */
export type ListCandidate = Omit<ListItem, 'kind' | 'isPinned'>;
