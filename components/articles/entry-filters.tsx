'use client';

import { Checkbox, Group, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type Chip, FilterChips } from '@/components/ui/filter-chips';
import { SearchField } from '@/components/ui/search-field';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import type { NameRef } from '@/lib/entries/types';
import { LOCALES, localised } from '@/lib/i18n/locales';

const STATES = ['draft', 'published', 'changed', 'unpublished', 'missing', 'behind'] as const;
const STAGES = ['in_review', 'changes_requested', 'approved'] as const;

/** The filters of a list of pieces: search, status per language, section, own pieces. The URL holds their state. */
export function EntryFilters({ sections }: { sections: NameRef[] }) {
  const t = useTranslations('articles.filter');
  const tStatus = useTranslations('articles.status');
  const tStage = useTranslations('review.stage');
  const tLanguage = useTranslations('studio.languages');
  const tList = useTranslations('studio.list');
  const locale = useInterfaceLocale();
  const filter = useUrlFilter();
  const editions = LOCALES.map((language) => ({
    group: t(language === 'ar' ? 'arabic' : 'english'),
    items: [
      ...STATES.map((state) => ({ value: state, label: tStatus(state) })),
      ...STAGES.map((stage) => ({ value: stage, label: tStage(stage) })),
    ].map(({ value, label }) => ({
      value: `${language}.${value}`,
      label: `${tLanguage(language)}: ${label}`,
    })),
  }));
  const sectionChoices = sections.map((section) => ({
    value: section.id,
    label: localised(section, 'name', locale),
  }));
  const choice = (param: 'edition' | 'section') => ({
    label: t(param),
    value: filter.value(param) || null,
    onChange: (value: string | null) => filter.set({ [param]: value }),
    placeholder: tList('any'),
    clearable: true,
    clearButtonProps: { 'aria-label': tList('removeFilter', { filter: t(param) }) },
  });
  return (
    <>
      <Group align="flex-end" mb="sm" gap="sm">
        <SearchField label={tList('searchPieces')} />
        <Select data={editions} {...choice('edition')} w={{ base: '100%', xs: 220 }} />
        {sections.length > 0 && (
          <Select data={sectionChoices} {...choice('section')} w={{ base: '100%', xs: 200 }} />
        )}
        <Checkbox
          label={t('mine')}
          checked={filter.value('mine') === '1'}
          onChange={(event) => filter.set({ mine: event.currentTarget.checked ? '1' : null })}
          mb={8}
        />
      </Group>
      <FilterChips chips={useChips(editions, sectionChoices)} />
    </>
  );
}

type Choices = { value: string; label: string }[];

function useChips(editions: { group: string; items: Choices }[], sections: Choices): Chip[] {
  const t = useTranslations('articles.filter');
  const tList = useTranslations('studio.list');
  const filter = useUrlFilter();
  const chips: Chip[] = [];
  const words = filter.value('q');
  if (words) chips.push({ param: 'q', label: `${tList('search')}: ${words}` });
  for (const { items } of editions) {
    const chosen = items.find((item) => item.value === filter.value('edition'));
    if (chosen) chips.push({ param: 'edition', label: chosen.label });
  }
  const section = sections.find((item) => item.value === filter.value('section'));
  if (section) chips.push({ param: 'section', label: `${t('section')}: ${section.label}` });
  if (filter.value('mine') === '1') chips.push({ param: 'mine', label: t('mine') });
  return chips;
}
