import Negotiator from 'negotiator';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';

/** The language of a reader address, or null where the address names none. */
export function localeOfPath(path: string): Locale | null {
  const [, first, , third] = path.split('/', 4);
  // Below the short address of an entry the language comes after its number.
  const named = first === 'e' ? third : first;
  return isLocale(named) ? named : null;
}

/**
 * The language that an Accept-Language header asks for (RFC 9110 §12.5.4); the default when it names neither of ours.
 * The ranges come ordered by weight. Negotiator's own choice is not used: it prefers `en;q=0.5` to `en-GB`, so that a browser
 * set to `en-GB, ar;q=0.9, en;q=0.5` would get Arabic.
 */
export function localeFromAcceptLanguage(header = ''): Locale {
  const ranges = new Negotiator({ headers: { 'accept-language': header } }).languages();
  const languages = ranges.map((range) =>
    range === '*' ? DEFAULT_LOCALE : range.toLowerCase().split('-', 1)[0],
  );
  return languages.find(isLocale) ?? DEFAULT_LOCALE;
}

/** The language of `/`: the one that the reader chose earlier (cookie `markaz_locale`), else the browser's. */
export function preferredLocale(cookies: string | undefined, acceptLanguage: string | undefined): Locale {
  const remembered = /(?:^|;\s*)markaz_locale=([^;]*)/.exec(cookies ?? '')?.[1];
  return isLocale(remembered) ? remembered : localeFromAcceptLanguage(acceptLanguage);
}
