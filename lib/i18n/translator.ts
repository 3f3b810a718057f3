import { createTranslator } from 'use-intl/core';
import { intlTag } from './intl-tags';
import type { Locale } from './locales';
import { MESSAGES, type Messages } from './messages';
import { instituteTimeZone } from './regional';

/** A translator for one area of messages in one language: `translator('ar', 'site')('nav.home')`. */
export function translator<Area extends keyof Messages>(locale: Locale, area: Area) {
  return createTranslator({
    locale: intlTag(locale),
    messages: MESSAGES[locale],
    namespace: area,
    timeZone: instituteTimeZone(),
  });
}
