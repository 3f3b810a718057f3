import type { Locale } from '@/lib/i18n/locales';
import { MESSAGES, type Messages } from '@/lib/i18n/messages';

/** Messages of one area in one language. */
export function interfaceMessages<Area extends keyof Messages>(locale: Locale, area: Area): Messages[Area] {
  return MESSAGES[locale][area];
}
