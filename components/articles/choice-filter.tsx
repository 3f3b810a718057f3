'use client';

import { Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import type { NameRef } from '@/lib/entries/types';
import { localised } from '@/lib/i18n/locales';

const DEBOUNCE_MS = 200;

interface Props {
  param: string;
  label: string;
  /** What the address names; null for nothing. */
  chosen: NameRef | null;
  find: (query: string) => Promise<Reply<NameRef[]>>;
}

/** Narrows a list to one of many records, which are looked up by what is typed. */
export function ChoiceFilter({ param, label, chosen, find }: Props) {
  const t = useTranslations('studio.list');
  const locale = useInterfaceLocale();
  const filter = useUrlFilter();
  const [found, setFound] = useState<NameRef[]>([]);
  const offered = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;

  async function look(query: string) {
    const reply = await find(query).catch(() => null);
    if (reply?.ok) setFound(reply.data);
  }
  const lookSoon = useDebouncedCallback(look, DEBOUNCE_MS);

  return (
    <Select
      label={label}
      placeholder={t('any')}
      nothingFoundMessage={t('nothingFound')}
      data={offered.map((choice) => ({ value: choice.id, label: localised(choice, 'name', locale) }))}
      value={chosen?.id ?? null}
      onChange={(id) => filter.set({ [param]: id })}
      onDropdownOpen={() => look('')}
      onSearchChange={lookSoon}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': t('removeFilter', { filter: label }) }}
      searchable
    />
  );
}
