'use client';

import { useTranslations } from 'next-intl';
import { dayText } from '@/components/ui/day-text';
import type { Chip } from '@/components/ui/filter-chips';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import { type FilterNames, NAMED_FILTERS } from '@/lib/entries/listing/types';
import { isIsoDate } from '@/lib/i18n/dates';
import { localised } from '@/lib/i18n/locales';

/** The filters of a list of pieces that are in the address, as chips. */
export function useFilterChips(editions: { value: string; label: string }[], names: FilterNames): Chip[] {
  const t = useTranslations('articles.filter');
  const tList = useTranslations('studio.list');
  const locale = useInterfaceLocale();
  const filter = useUrlFilter();
  const chips: Chip[] = [];
  const words = filter.value('q');
  if (words) chips.push({ param: 'q', label: `${tList('search')}: ${words}` });
  const edition = editions.find(({ value }) => value === filter.value('edition'));
  if (edition) chips.push({ param: 'edition', label: edition.label });
  for (const param of NAMED_FILTERS) {
    const named = names[param];
    if (named) chips.push({ param, label: `${t(param)}: ${localised(named, 'name', locale)}` });
  }
  for (const param of ['from', 'to'] as const) {
    const day = filter.value(param);
    if (isIsoDate(day)) chips.push({ param, label: `${t(param)}: ${dayText(day, locale)}` });
  }
  return chips;
}
