export const LOCALES = ['ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Direction = 'rtl' | 'ltr';

export const DEFAULT_LOCALE: Locale = 'ar';

export function isLocale(value: unknown): value is Locale {
  return value === 'ar' || value === 'en';
}

/** A constant map, because `Intl.Locale#getTextInfo` is missing from Node 20. */
export function directionOf(locale: Locale): Direction {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar';
}

/** The language's own name, for switches: a reader looks for the word in the language they read. */
export const LANGUAGE_NAMES: Record<Locale, string> = { ar: 'العربية', en: 'English' };

type Localised<Field extends string> = Record<`${Field}Ar` | `${Field}En`, string>;

/** `localised(person, 'name', 'ar')` is `person.nameAr`. */
export function localised<Field extends string>(row: Localised<Field>, field: Field, locale: Locale): string {
  return locale === 'ar' ? row[`${field}Ar`] : row[`${field}En`];
}
