'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { DayFilter } from '@/components/ui/day-filter';
import { dayText } from '@/components/ui/day-text';
import { type Chip, FilterChips } from '@/components/ui/filter-chips';
import { FoldedFilters } from '@/components/ui/folded-filters';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import { localised } from '@/lib/i18n/locales';

export interface Uploader {
  id: string;
  nameAr: string;
  nameEn: string;
}

const KINDS = ['image', 'file'] as const;
const ONLY = ['unused', 'missingAlt', 'failed'] as const;
const CHOICES = ['kind', 'only', 'by'] as const;
const DAYS = ['from', 'until'] as const;

type Choices = Record<(typeof CHOICES)[number], { value: string; label: string }[]>;

function useChoices(uploaders: readonly Uploader[]): Choices {
  const t = useTranslations('media.filter');
  const locale = useInterfaceLocale();
  return {
    kind: KINDS.map((value) => ({ value, label: t(value) })),
    only: ONLY.map((value) => ({ value, label: t(value) })),
    by: uploaders.map((uploader) => ({ value: uploader.id, label: localised(uploader, 'name', locale) })),
  };
}

/** Search and filters of the media library. The address holds them, so that a filtered library can be linked and left with Back. */
export function LibraryFilters({ uploaders }: { uploaders: readonly Uploader[] }) {
  const t = useTranslations('media');
  const choices = useChoices(uploaders);
  const chips = useChips(choices);
  return (
    <>
      <FoldedFilters search={t('list.search')} chips={chips}>
        <FilterFields choices={choices} />
      </FoldedFilters>
      <FilterChips chips={chips} />
    </>
  );
}

function FilterFields({ choices }: { choices: Choices }) {
  const t = useTranslations('media.filter');
  const tList = useTranslations('studio.list');
  const filter = useUrlFilter();
  return (
    <>
      {CHOICES.map((param) => (
        <Select
          key={param}
          label={t(param)}
          data={choices[param]}
          value={filter.value(param) || null}
          onChange={(value) => filter.set({ [param]: value })}
          placeholder={tList('any')}
          searchable={param === 'by'}
          clearable
          clearButtonProps={{ 'aria-label': tList('removeFilter', { filter: t(param) }) }}
        />
      ))}
      {DAYS.map((param) => (
        <DayFilter key={param} param={param} label={t(param)} />
      ))}
    </>
  );
}

function useChips(choices: Choices): Chip[] {
  const t = useTranslations('media.filter');
  const tList = useTranslations('studio.list');
  const filter = useUrlFilter();
  const locale = useInterfaceLocale();
  const words = filter.value('q');
  const chosen = CHOICES.flatMap((param) => {
    const item = choices[param].find(({ value }) => value === filter.value(param));
    return item ? [{ param, label: `${t(param)}: ${item.label}` }] : [];
  });
  const days = DAYS.filter((param) => filter.value(param) !== '').map((param) => ({
    param,
    label: `${t(param)}: ${dayText(filter.value(param), locale)}`,
  }));
  return [...(words ? [{ param: 'q', label: `${tList('search')}: ${words}` }] : []), ...chosen, ...days];
}
