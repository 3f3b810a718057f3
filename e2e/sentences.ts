import { readFileSync } from 'node:fs';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** The sentences of one area as people see them. Read as a file: the runner of the stories imports no JSON. */
export function sentences<Area extends keyof Messages>(locale: Locale, area: Area): Messages[Area] {
  return JSON.parse(readFileSync(`lib/i18n/messages/${locale}/${area}.json`, 'utf8'));
}
