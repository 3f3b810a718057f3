'use client';

import { Group, Select, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type Chip, FilterChips } from '@/components/ui/filter-chips';
import { SearchField } from '@/components/ui/search-field';
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
  const tList = useTranslations('studio.list');
  const filter = useUrlFilter();
  const choices = useChoices(uploaders);
  return (
    <>
      <Group align="flex-end" mb="sm" gap="sm">
        <SearchField label={t('list.search')} />
        {CHOICES.map((param) => (
          <Select
            key={param}
            label={t(`filter.${param}`)}
            data={choices[param]}
            value={filter.value(param) || null}
            onChange={(value) => filter.set({ [param]: value })}
            placeholder={tList('any')}
            searchable={param === 'by'}
            clearable
            clearButtonProps={{ 'aria-label': tList('removeFilter', { filter: t(`filter.${param}`) }) }}
            w={{ base: 'calc(50% - 6px)', xs: 170 }}
          />
        ))}
        {DAYS.map((param) => (
          <TextInput
            key={param}
            type="date"
            label={t(`filter.${param}`)}
            value={filter.value(param)}
            onChange={(event) => filter.set({ [param]: event.currentTarget.value })}
            w={{ base: 'calc(50% - 6px)', xs: 150 }}
          />
        ))}
      </Group>
      <FilterChips chips={useChips(choices)} />
    </>
  );
}

function useChips(choices: Choices): Chip[] {
  const t = useTranslations('media.filter');
  const tList = useTranslations('studio.list');
  const filter = useUrlFilter();
  const words = filter.value('q');
  const chosen = CHOICES.flatMap((param) => {
    const item = choices[param].find(({ value }) => value === filter.value(param));
    return item ? [{ param, label: `${t(param)}: ${item.label}` }] : [];
  });
  const days = DAYS.filter((param) => filter.value(param) !== '').map((param) => ({
    param,
    label: `${t(param)}: ${filter.value(param)}`,
  }));
  return [...(words ? [{ param: 'q', label: `${tList('search')}: ${words}` }] : []), ...chosen, ...days];
}
