import { readFileSync } from 'node:fs';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** Messages of one area in one language. Read as a file, because Playwright's loader cannot import JSON. */
export function interfaceMessages<Area extends keyof Messages>(locale: Locale, area: Area): Messages[Area] {
  return JSON.parse(readFileSync(`lib/i18n/messages/${locale}/${area}.json`, 'utf8'));
}
