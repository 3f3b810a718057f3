import { LOCALES, type Locale, otherLocale } from '@/lib/i18n/locales';

/** An item of an arranged list with the languages in which it is published. */
export interface Arranged {
  entryId: string;
  published: Record<Locale, boolean>;
}

export interface ListRules {
  /** How many items readers see where the list is shown beside other content. */
  shown: number;
  /** Whether an item that is not published in the reader's language is shown in the other one. */
  showsOtherLanguage: boolean;
}

/** Ids of the items that readers of one language see, in order: the first `shown` of those published for them. */
export function shownToReaders(items: Arranged[], rules: ListRules, locale: Locale): string[] {
  return items
    .filter(
      (item) => item.published[locale] || (rules.showsOtherLanguage && item.published[otherLocale(locale)]),
    )
    .slice(0, rules.shown)
    .map((item) => item.entryId);
}

/**
 * The index after the last item that readers of either language see: items from this index on are kept in order but not
 * shown. 0 when nothing is shown. Null when `items` is only the beginning of a list and readers of a language see items after it.
 */
export function endOfShown(items: Arranged[], rules: ListRules, hasMore: boolean): number | null {
  const seen = LOCALES.map((locale) => shownToReaders(items, rules, locale));
  if (hasMore && seen.some((shown) => shown.length < rules.shown)) return null;
  return items.findLastIndex((item) => seen.some((shown) => shown.includes(item.entryId))) + 1;
}
