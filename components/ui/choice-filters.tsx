'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type Chip, FilterChips } from './filter-chips';
import { FoldedFilters } from './folded-filters';
import { useUrlFilter } from './use-url-filter';

interface Item {
  value: string;
  label: string;
}

interface Props {
  /** What each filter offers; its texts come from messages that are not sent to the browser. */
  choices: { param: string; label: string; items: Item[] }[];
  search: string;
}

/** What narrows a list beside words: one of a few values each, in the address. */
export function ChoiceFilters({ choices, search }: Props) {
  const t = useTranslations('studio.list');
  const filter = useUrlFilter();
  const query = filter.value('q');
  const chips: Chip[] = [
    ...(query ? [{ param: 'q', label: `${t('search')}: ${query}` }] : []),
    ...choices.flatMap(({ param, label, items }) => {
      const item = items.find(({ value }) => value === filter.value(param));
      return item ? [{ param, label: `${label}: ${item.label}` }] : [];
    }),
  ];
  return (
    <>
      <FoldedFilters search={search} chips={chips}>
        {choices.map(({ param, label, items }) => (
          <Select
            key={param}
            data={items}
            label={label}
            value={filter.value(param) || null}
            onChange={(value) => filter.set({ [param]: value })}
            placeholder={t('any')}
            clearable
            clearButtonProps={{ 'aria-label': t('removeFilter', { filter: label }) }}
          />
        ))}
      </FoldedFilters>
      <FilterChips chips={chips} />
    </>
  );
}
