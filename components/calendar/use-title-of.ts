'use client';

import { useTranslations } from 'next-intl';
import type { ShownItem } from './shown-day';

/** What an event is called, also before its piece has a title. */
export function useTitleOf() {
  const t = useTranslations('articles');
  return ({ title }: Pick<ShownItem, 'title'>) => title || t('untitled');
}
