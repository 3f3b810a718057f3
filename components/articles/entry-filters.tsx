'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FilterChips } from '@/components/ui/filter-chips';
import { FoldedFilters } from '@/components/ui/folded-filters';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import type { FilterNames } from '@/lib/entries/listing/types';
import type { NameRef } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import { LOCALES, localised } from '@/lib/i18n/locales';
import type { FilterActions } from './filter-actions';
import { MoreFilters } from './more-filters';
import { useFilterChips } from './use-filter-chips';

const STATES = ['draft', 'published', 'changed', 'unpublished', 'missing', 'behind'] as const;
const STAGES = ['in_review', 'changes_requested', 'approved'] as const;

interface Props {
  kind: Kind;
  sections: NameRef[];
  /** Whoever has begun a piece; empty for users who see their own alone. */
  creators: NameRef[];
  /** What the address names. */
  names: FilterNames;
  actions: FilterActions;
  /** What stands beside the filters. */
  children: ReactNode;
}

/** The filters of a list of pieces. The address holds their state. */
export function EntryFilters({ kind, sections, creators, names, actions, children }: Props) {
  const t = useTranslations('articles.filter');
  const tList = useTranslations('studio.list');
  const locale = useInterfaceLocale();
  const filter = useUrlFilter();
  const editions = useEditionStates();
  const chips = useFilterChips(
    editions.flatMap(({ items }) => items),
    names,
  );
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
      <FoldedFilters search={tList('searchPieces')} chips={chips}>
        <Select data={editions} {...choice('edition')} />
        {sections.length > 0 && (
          <Select
            data={sections.map((section) => ({
              value: section.id,
              label: localised(section, 'name', locale),
            }))}
            {...choice('section')}
          />
        )}
        <MoreFilters kind={kind} creators={creators} names={names} actions={actions} />
        {children}
      </FoldedFilters>
      <FilterChips chips={chips} />
    </>
  );
}

function useEditionStates() {
  const t = useTranslations('articles.filter');
  const tStatus = useTranslations('articles.status');
  const tStage = useTranslations('review.stage');
  const tLanguage = useTranslations('studio.languages');
  const states = [
    ...STATES.map((state) => ({ value: state, label: tStatus(state) })),
    ...STAGES.map((stage) => ({ value: stage, label: tStage(stage) })),
  ];
  return LOCALES.map((language) => ({
    group: t(language === 'ar' ? 'arabic' : 'english'),
    items: states.map(({ value, label }) => ({
      value: `${language}.${value}`,
      label: `${tLanguage(language)}: ${label}`,
    })),
  }));
}
