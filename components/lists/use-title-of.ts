'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { otherLocale } from '@/lib/i18n/locales';
import type { ListItem } from '@/lib/lists/types';

/** A function that gives the title of a piece for use in messages: in the interface's language if there is one. */
export function useTitleOf(): (piece: Pick<ListItem, 'titles'>) => string {
  const t = useTranslations('lists');
  const locale = useInterfaceLocale();
  return ({ titles }) => titles[locale] || titles[otherLocale(locale)] || t('untitled');
}
