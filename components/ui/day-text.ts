import { formatDate, isIsoDate, noonOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';

/** An ISO date as the language writes it; anything else as it is. */
export const dayText = (value: string, locale: Locale): string =>
  isIsoDate(value) ? formatDate(noonOf(value), locale) : value;
