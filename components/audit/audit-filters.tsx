'use client';

import { Group, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { DayFilter } from '@/components/ui/day-filter';
import { dayText } from '@/components/ui/day-text';
import { type Chip, FilterChips } from '@/components/ui/filter-chips';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import { localised } from '@/lib/i18n/locales';

interface Props {
  actors: { id: string; nameAr: string; nameEn: string }[];
  /** The actions that this user may read about, with their names. */
  actions: { value: string; label: string }[];
  /** The filter's labels, from messages that are not sent to the browser. */
  labels: { who: string; action: string; from: string; to: string; subject: string };
}

const DAYS = ['from', 'to'] as const;

/** Filters by user, action and day. Their values are in the address, so that a filtered log can be linked. */
export function AuditFilters({ actors, actions, labels }: Props) {
  const t = useTranslations('studio.list');
  const locale = useInterfaceLocale();
  const filter = useUrlFilter();
  const people = actors.map((actor) => ({ value: actor.id, label: localised(actor, 'name', locale) }));
  const choice = (param: 'who' | 'action') => ({
    label: labels[param],
    value: filter.value(param) || null,
    onChange: (value: string | null) => filter.set({ [param]: value }),
    placeholder: t('any'),
    clearable: true,
    searchable: true,
    clearButtonProps: { 'aria-label': t('removeFilter', { filter: labels[param] }) },
    w: { base: '100%', xs: 230 },
  });
  const chosen = (items: { value: string; label: string }[], param: string, label: string): Chip[] => {
    const item = items.find((candidate) => candidate.value === filter.value(param));
    return item ? [{ param, label: `${label}: ${item.label}` }] : [];
  };
  const chips = [
    ...chosen(people, 'who', labels.who),
    ...chosen(actions, 'action', labels.action),
    ...DAYS.filter((param) => filter.value(param) !== '').map((param) => ({
      param,
      label: `${labels[param]}: ${dayText(filter.value(param), locale)}`,
    })),
    ...(filter.value('subject') ? [{ param: 'subject', label: labels.subject }] : []),
  ];
  return (
    <>
      <Group align="flex-start" mb="sm" gap="sm">
        <Select data={people} {...choice('who')} />
        <Select data={actions} {...choice('action')} />
        {DAYS.map((param) => (
          <DayFilter key={param} param={param} label={labels[param]} w={{ base: '100%', xs: 170 }} />
        ))}
      </Group>
      <FilterChips chips={chips} />
    </>
  );
}
