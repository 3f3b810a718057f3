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

interface Item {
  value: string;
  label: string;
}

interface Props {
  actors: { id: string; nameAr: string; nameEn: string }[];
  /** What this user may read about, with names: the actions in their groups, the kinds of what was acted on, the languages. */
  actions: { group: string; items: Item[] }[];
  kinds: Item[];
  languages: Item[];
  /** The filter's labels, from messages that are not sent to the browser. */
  labels: Record<(typeof LABELS)[number], string>;
}

const LABELS = ['who', 'action', 'kind', 'language', 'from', 'to', 'subject'] as const;
const CHOICES = ['who', 'action', 'kind', 'language'] as const;
const DAYS = ['from', 'to'] as const;

/** What narrows the audit log. Its values are in the address, so that a filtered log can be linked. */
export function AuditFilters({ actors, actions, kinds, languages, labels }: Props) {
  const t = useTranslations('studio.list');
  const locale = useInterfaceLocale();
  const filter = useUrlFilter();
  const who = actors.map((actor) => ({ value: actor.id, label: localised(actor, 'name', locale) }));
  const data = { who, action: actions, kind: kinds, language: languages };
  const items = { ...data, action: actions.flatMap((group) => group.items) };
  const query = filter.value('q');
  const chips: Chip[] = [
    ...(query ? [{ param: 'q', label: `${t('search')}: ${query}` }] : []),
    ...CHOICES.flatMap((param) => {
      const item = items[param].find(({ value }) => value === filter.value(param));
      return item ? [{ param, label: `${labels[param]}: ${item.label}` }] : [];
    }),
    ...DAYS.filter((param) => filter.value(param) !== '').map((param) => ({
      param,
      label: `${labels[param]}: ${dayText(filter.value(param), locale)}`,
    })),
    ...(filter.value('subject') ? [{ param: 'subject', label: labels.subject }] : []),
  ];
  return (
    <>
      <FoldedFilters search={t('searchNames')} chips={chips}>
        {CHOICES.map((param) => (
          <Select
            key={param}
            data={data[param]}
            label={labels[param]}
            value={filter.value(param) || null}
            onChange={(value) => filter.set({ [param]: value })}
            placeholder={t('any')}
            clearable
            searchable
            clearButtonProps={{ 'aria-label': t('removeFilter', { filter: labels[param] }) }}
          />
        ))}
        {DAYS.map((param) => (
          <DayFilter key={param} param={param} label={labels[param]} />
        ))}
      </FoldedFilters>
      <FilterChips chips={chips} />
    </>
  );
}
