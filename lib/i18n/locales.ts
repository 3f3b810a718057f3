export const LOCALES = ['ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Direction = 'rtl' | 'ltr';

export const DEFAULT_LOCALE: Locale = 'ar';

export function isLocale(value: unknown): value is Locale {
  return value === 'ar' || value === 'en';
}

/** A constant, because Node 20 has no `Intl.Locale#getTextInfo`. */
export function directionOf(locale: Locale): Direction {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar';
}

/** The name of each language in that language, for language switches: readers look for the word they can read. */
export const LANGUAGE_NAMES: Record<Locale, string> = { ar: 'العربية', en: 'English' };

type Localised<Field extends string> = Record<`${Field}Ar` | `${Field}En`, string>;

/** `localised(person, 'name', 'ar')` is `person.nameAr`. */
export function localised<Field extends string>(row: Localised<Field>, field: Field, locale: Locale): string {
  return locale === 'ar' ? row[`${field}Ar`] : row[`${field}En`];
}
