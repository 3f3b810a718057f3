import { createTranslator } from 'next-intl';
import { INSTITUTE_TIME_ZONE } from './dates';
import type { Locale } from './locales';
import { MESSAGES, type Messages } from './messages';

/** Sentences of one area in one language: `translator('ar', 'site')('masthead.home')`. */
export function translator<Area extends keyof Messages>(locale: Locale, area: Area) {
  return createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: area,
    timeZone: INSTITUTE_TIME_ZONE,
  });
}
