'use client';

import { useLocale, useTranslations } from 'next-intl';
import { localised } from '@/lib/i18n/locales';
import type { DetailChoices } from './edited-piece';

export interface NamedChoice {
  value: string;
  label: string;
}

/** The options of the details fields with their names in the interface language. */
export function useNamedChoices({ sections, topics, people, issues }: DetailChoices) {
  const t = useTranslations('editor.details');
  const locale = useLocale();
  const named = (choices: DetailChoices['sections']): NamedChoice[] =>
    choices.map((choice) => ({ value: choice.id, label: localised(choice, 'name', locale) }));
  const all = {
    sections: named(sections),
    topics: named(topics),
    people: named(people),
    issues: issues.map((issue) => ({
      value: issue.id,
      label: t('issueName', { series: localised(issue, 'seriesName', locale), number: issue.number }),
    })),
  };
  const names = new Map(Object.values(all).flatMap((list) => list.map(({ value, label }) => [value, label])));
  return {
    ...all,
    /** The names of several options as one line. */
    list: (ids: readonly string[]) =>
      ids.map((id) => names.get(id) ?? '…').join(locale === 'ar' ? '، ' : ', '),
  };
}
