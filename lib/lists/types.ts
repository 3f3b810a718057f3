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
}

/** One list as its page in the studio shows it, in the order that readers see. */
export interface ArrangedList {
  key: ListKey;
  nameAr: string;
  nameEn: string;
  /** How many items readers see where the list is shown beside other content. */
  shown: number;
  /** Whether an entry without a publication in the reader's language is shown in the other one. */
  showsOtherLanguage: boolean;
  /** Sent with every change; a change that carries an older version is refused with `conflict`. */
  version: number;
  items: ListItem[];
  can: { arrange: boolean };
}

/** A change of one entry of a list. `version` is the version of the list that the change was made for. */
export interface ListEntryChange {
  key: ListKey;
  version: number;
  entryId: string;
}

/** A published entry that is not yet on the list. */
export type ListCandidate = Omit<ListItem, 'kind'>;
