import type { Locale } from '@/lib/i18n/locales';
import { monthKey } from '@/lib/public-changes/keys';

/** The months of a year, `YYYY-MM`, the latest first. */
export const monthsOf = (year: string) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(12 - index).padStart(2, '0')}`);

/** What decides whether a year has articles of a language. */
export const keysOfYear = (locale: Locale, year: string) =>
  monthsOf(year).map((month) => monthKey(month, locale));
