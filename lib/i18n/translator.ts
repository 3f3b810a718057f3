import { createTranslator } from 'use-intl/core';
import { INSTITUTE_TIME_ZONE } from './dates';
import { INTL_TAGS } from './intl-tags';
import type { Locale } from './locales';
import { MESSAGES, type Messages } from './messages';

/** A translator for one area of messages in one language: `translator('ar', 'site')('nav.home')`. */
export function translator<Area extends keyof Messages>(locale: Locale, area: Area) {
  return createTranslator({
    locale: INTL_TAGS[locale],
    messages: MESSAGES[locale],
    namespace: area,
    timeZone: INSTITUTE_TIME_ZONE,
  });
}
