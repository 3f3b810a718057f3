'use client';

import { useLocale, useTranslations } from 'next-intl';
import { otherLocale } from '@/lib/i18n/locales';
import type { ListItem } from '@/lib/lists/types';

/** The title to call a piece by in sentences: in the interface's language if it has one. */
export function useTitleOf(): (piece: Pick<ListItem, 'titles'>) => string {
  const t = useTranslations('lists');
  const locale = useLocale();
  return ({ titles }) => titles[locale] || titles[otherLocale(locale)] || t('untitled');
}
