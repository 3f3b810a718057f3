import { LOCALES, type Locale, otherLocale } from '@/lib/i18n/locales';
import type { ArrangedList, ListItem } from '@/lib/lists/types';
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

type Rules = Pick<ArrangedList, 'isFilled' | 'showsOtherLanguage'>;

/** The items as readers of each language see them: where several share a position, one of them. */
export function allSeenNow(items: readonly ListItem[], rules: Rules, now = new Date()): ListItem[] {
  const [covered, shared] = [coveredIn(items, rules, now), sharing(items)];
  return items.map((item) => {
    if (shared.has(item) && !isInSlot(item, now)) return unseen(item);
    const seen = asSeenNow(item, rules.isFilled, now);
    const isSeenIn = (locale: Locale) => seen.published[locale] && !covered[locale].has(item);
    return { ...seen, published: { ar: isSeenIn('ar'), en: isSeenIn('en') } };
  });
}

/** Whose readers see another item, which began later, at the position of one: those of one language, or all who would see it. */
export type Covered = Locale | 'all';

export function coveredNow(
  items: readonly ListItem[],
  rules: Rules,
  now = new Date(),
): Map<ListItem, Covered> {
  const covered = coveredIn(items, rules, now);
  const found = new Map<ListItem, Covered>();
  for (const item of items) {
    const languages = LOCALES.filter((locale) => covered[locale].has(item));
    const isLeft = LOCALES.some((locale) => item.published[locale] && !languages.includes(locale));
    const [language] = languages;
    if (language) found.set(item, isLeft ? language : 'all');
  }
  return found;
}

function coveredIn(items: readonly ListItem[], rules: Rules, now: Date): Record<Locale, Set<ListItem>> {
  return { ar: coveredFor('ar', items, rules, now), en: coveredFor('en', items, rules, now) };
}

function coveredFor(
  locale: Locale,
  items: readonly ListItem[],
  { showsOtherLanguage }: Rules,
  now: Date,
): Set<ListItem> {
  const covered = new Set<ListItem>();
  const isForReaders = ({ published }: ListItem) =>
    published[locale] || (showsOtherLanguage && published[otherLocale(locale)]);
  // From the end, because of those that are due the last one is seen.
  for (let index = items.length - 1, isCovered = false; index >= 0; index -= 1) {
    const item = items[index];
    if (!item) continue;
    if (isCovered) covered.add(item);
    isCovered = item.sharesPosition && (isCovered || (isInSlot(item, now) && isForReaders(item)));
  }
  return covered;
}

function isInSlot({ pin }: ListItem, now: Date): boolean {
  const state = pin ? slotState(pin, now) : 'always';
  return state === 'always' || state === 'shown';
}
