import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** The lists that editors arrange, by the names that addresses and code know them by. */
export const LIST_KEYS = ['center-news', 'front-page'] as const;
export type ListKey = (typeof LIST_KEYS)[number];

/** What each list is made of. */
export const LIST_KIND: Record<ListKey, Kind> = { 'center-news': 'center_news', 'front-page': 'article' };

export function isListKey(value: unknown): value is ListKey {
  return value === 'center-news' || value === 'front-page';
}

/** The most items that a list may show beside other things; the database holds the same limit. */
export const SHOWN_MAX = 50;

export interface ListItem {
  entryId: string;
  number: number;
  kind: Kind;
  /**
   * As readers see them where published; elsewhere, for those who arrange, as they stand on the desk. Null without an
   * edition, and for everybody else without a publication.
   */
  titles: Record<Locale, string | null>;
  published: Record<Locale, boolean>;
}

/** One list as the person who arranges it sees it, in the order that readers see. */
export interface ArrangedList {
  key: ListKey;
  nameAr: string;
  nameEn: string;
  shown: number;
  showsOtherLanguage: boolean;
  /** Sent back with every change: a change to an older version is refused. */
  version: number;
  items: ListItem[];
  can: { arrange: boolean };
}

/** A published piece that is not yet on the list. */
export type ListCandidate = Omit<ListItem, 'kind'>;
