'use client';

import { Button, Popover, PopoverDropdown, PopoverTarget, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { DayFilter } from '@/components/ui/day-filter';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import { ENTRY_SORTS, type FilterNames } from '@/lib/entries/listing/types';
import type { NameRef } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import { localised } from '@/lib/i18n/locales';
import { ChoiceFilter } from './choice-filter';
import type { FilterActions } from './filter-actions';

interface Props {
  /** Pages of the site have no topics, authors or issues. */
  kind: Kind;
  creators: NameRef[];
  names: FilterNames;
  actions: FilterActions;
}

/** The filters that are needed less often, and the order of the list, which has no headings on a narrow screen. */
export function MoreFilters({ kind, creators, names, actions: { find, findSeries } }: Props) {
  const t = useTranslations('articles.filter');
  return (
    <Popover width={320} position="bottom-end" trapFocus returnFocus withinPortal={false}>
      <PopoverTarget>
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
          {t('more')}
        </Button>
      </PopoverTarget>
      <PopoverDropdown>
        <Stack gap="sm">
          {kind !== 'page' && (
            <>
              <ChoiceFilter
                param="topic"
                label={t('topic')}
                chosen={names.topic}
                find={(query) => find({ field: 'topics', query })}
              />
              <ChoiceFilter
                param="author"
                label={t('author')}
                chosen={names.author}
                find={(query) => find({ field: 'people', query })}
              />
              <ChoiceFilter
                param="series"
                label={t('series')}
                chosen={names.series}
                find={(query) => findSeries({ query })}
              />
            </>
          )}
          {creators.length > 0 && <CreatorFilter creators={creators} chosen={names.by} />}
          <DayFilter param="from" label={t('from')} />
          <DayFilter param="to" label={t('to')} />
          <OrderChoice />
        </Stack>
      </PopoverDropdown>
    </Popover>
  );
}

function CreatorFilter({ creators, chosen }: { creators: NameRef[]; chosen: NameRef | null }) {
  const t = useTranslations('articles.filter');
  const tList = useTranslations('studio.list');
  const locale = useInterfaceLocale();
  const filter = useUrlFilter();
  return (
    <Select
      label={t('by')}
      placeholder={tList('any')}
      data={creators.map((creator) => ({ value: creator.id, label: localised(creator, 'name', locale) }))}
      value={chosen?.id ?? null}
      onChange={(id) => filter.set({ by: id })}
      comboboxProps={{ withinPortal: false }}
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': tList('removeFilter', { filter: t('by') }) }}
      searchable
    />
  );
}

const ORDERS = ENTRY_SORTS.map((key) => (key === 'title' ? key : (`-${key}` as const)));
const USUAL = '-changed';
const BEST = 'best';
const keyOf = (order: (typeof ORDERS)[number]) =>
  (order === 'title' ? order : order.slice(1)) as (typeof ENTRY_SORTS)[number];

/** Titles from their beginning, times from the latest; what was found, from the best match. */
function OrderChoice() {
  const t = useTranslations('articles');
  const filter = useUrlFilter();
  const first = filter.value('q') ? BEST : USUAL;
  const orders = ORDERS.map((order) => ({ value: order, label: t(`order.${keyOf(order)}`) }));
  return (
    <Select
      label={t('filter.order')}
      data={first === BEST ? [{ value: BEST, label: t('order.best') }, ...orders] : orders}
      value={filter.value('sort') || first}
      onChange={(order) => filter.set({ sort: order === first ? null : order })}
      comboboxProps={{ withinPortal: false }}
      openOnFocus={false}
      allowDeselect={false}
    />
  );
}
