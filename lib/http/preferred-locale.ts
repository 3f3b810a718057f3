import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import { weightedList } from './weighted-list';

/** The language of a reader address, or null where the address names none. */
export function localeOfPath(path: string): Locale | null {
  const first = path.split('/', 2)[1];
  return isLocale(first) ? first : null;
}

/** The language an Accept-Language header asks for (RFC 9110 §12.5.4); Arabic when it names neither of ours. */
export function localeFromAcceptLanguage(header: string | undefined): Locale {
  let best: Locale = DEFAULT_LOCALE;
  let bestWeight = 0;
  for (const [range, weight] of weightedList(header ?? '')) {
    const language = range === '*' ? DEFAULT_LOCALE : range.split('-', 1)[0];
    if (isLocale(language) && weight > bestWeight) [best, bestWeight] = [language, weight];
  }
  return best;
}

/** The language of `/`: the one the reader chose earlier (cookie `markaz_locale`), else what the browser asks for. */
export function preferredLocale(cookies: string | undefined, acceptLanguage: string | undefined): Locale {
  const remembered = /(?:^|;\s*)markaz_locale=([^;]*)/.exec(cookies ?? '')?.[1];
  return isLocale(remembered) ? remembered : localeFromAcceptLanguage(acceptLanguage);
}
