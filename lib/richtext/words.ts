import type { Locale } from '@/lib/i18n/locales';
import ar from '@/lib/i18n/messages/ar/text.json' with { type: 'json' };
import en from '@/lib/i18n/messages/en/text.json' with { type: 'json' };

const WORDS: Record<Locale, typeof en> = { ar, en };

/** What programs themselves write into a text, in the language of its edition. */
export function word(
  locale: Locale,
  name: keyof typeof en,
  values: Record<string, string | number> = {},
): string {
  return WORDS[locale][name].replace(/\{(\w+)\}/g, (_all, key: string) => String(values[key] ?? ''));
}
