import type { Locale } from './locales';

/** Parts of one line, with the comma of the language between them. */
export function commaList(parts: readonly string[], locale: Locale): string {
  return parts.join(locale === 'ar' ? '، ' : ', ');
}
