import type { Locale } from '@/lib/i18n/locales';

const ARABIC = /\p{Script=Arabic}/u;

/** By which name a term is called in one language: the first one in its script, or else the first one. */
export function firstName(names: readonly string[], locale: Locale): string {
  return names.find((name) => ARABIC.test(name) === (locale === 'ar')) ?? names[0] ?? '';
}
