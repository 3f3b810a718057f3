import { type Locale, otherLocale } from '@/lib/i18n/locales';

/** What decides whether readers see an item of an arranged list: the languages in which it is published. */
export interface Arranged {
  entryId: string;
  published: Record<Locale, boolean>;
}

export interface ListRules {
  /** How many items readers see where the list stands beside other things. */
  shown: number;
  /** Whether an item without an edition in the reader's language is shown in the other one. */
  showsOtherLanguage: boolean;
}

/** Ids of the items that readers of one language see, in order: the first `shown` of those they can open. */
export function shownToReaders(items: Arranged[], rules: ListRules, locale: Locale): string[] {
  return items
    .filter(
      (item) => item.published[locale] || (rules.showsOtherLanguage && item.published[otherLocale(locale)]),
    )
    .slice(0, rules.shown)
    .map((item) => item.entryId);
}

/**
 * Index after the last item that readers of any language see: everything from here on is kept in order but not
 * shown. 0 when nothing is shown.
 */
export function endOfShown(items: Arranged[], rules: ListRules): number {
  const seen = new Set([...shownToReaders(items, rules, 'ar'), ...shownToReaders(items, rules, 'en')]);
  return items.findLastIndex((item) => seen.has(item.entryId)) + 1;
}
