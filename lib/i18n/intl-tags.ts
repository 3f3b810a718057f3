import type { Locale } from './locales';
import { hasArabicDigits } from './regional';

/**
 * What Intl, and through it every message, is given for a language of the interface. Plain `ar` does not say which calendar and which
 * digits are meant: engines differ, and WebKit put ٥ where the server had written 5. Addresses and the attribute `lang` keep the plain
 * language.
 */
export const INTL_TAGS = {
  ar: 'ar-AE-u-ca-gregory-nu-latn',
  en: 'en-GB-u-ca-gregory-nu-latn',
} as const satisfies Record<Locale, string>;

const ARABIC_DIGITS = 'ar-AE-u-ca-gregory-nu-arab';

export type IntlTag = (typeof INTL_TAGS)[Locale] | typeof ARABIC_DIGITS;

/** The tag with the digits that the institute has chosen, for whatever writes numbers to readers. */
export function intlTag(locale: Locale): IntlTag {
  return hasArabicDigits(locale) ? ARABIC_DIGITS : INTL_TAGS[locale];
}
