'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FoldedFilters } from '@/components/ui/folded-filters';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import { KINDS } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';

const PARAMS = ['language', 'kind', 'whose'] as const;

/** The filters of the calendar. The address holds their state. */
export function CalendarFilters() {
  const t = useTranslations('calendar');
  const tList = useTranslations('studio.list');
  const tLanguage = useTranslations('studio.languages');
  const tArticles = useTranslations('articles');
  const filter = useUrlFilter();
  const choices = {
    language: LOCALES.map((value) => ({ value, label: tLanguage(value) })),
    kind: KINDS.map((value) => ({ value, label: tArticles(`${value}.title`) })),
    whose: [{ value: 'mine', label: t('filter.mine') }],
  };
  return (
    <FoldedFilters chips={PARAMS.filter((param) => filter.value(param)).map((param) => ({ param }))}>
      {PARAMS.map((param) => (
        <Select
          key={param}
          label={t(`filter.${param}`)}
          data={choices[param]}
          value={filter.value(param) || null}
          onChange={(value) => filter.set({ [param]: value })}
          placeholder={tList('any')}
          clearable
          clearButtonProps={{ 'aria-label': tList('removeFilter', { filter: t(`filter.${param}`) }) }}
        />
      ))}
    </FoldedFilters>
  );
}
