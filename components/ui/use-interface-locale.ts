'use client';

import { useLocale } from 'next-intl';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';

/** The language of the interface. next-intl's own `useLocale` returns the longer tag that Intl is given. */
export function useInterfaceLocale(): Locale {
  return useLocale() === INTL_TAGS.ar ? 'ar' : 'en';
}
