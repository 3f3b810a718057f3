'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type Chip, FilterChips } from '@/components/ui/filter-chips';
import { FoldedFilters } from '@/components/ui/folded-filters';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import type { NameRef } from '@/lib/entries/types';
import { KINDS } from '@/lib/i18n/addresses';
import { LOCALES, localised } from '@/lib/i18n/locales';
import { WHOSE } from '@/lib/translations/types';
import { TRANSLATION_STATES } from '@/lib/workflow/translation-state';

type Items = { value: string; label: string }[];

/** The filters of the board of languages. The address holds their state. */
export function TranslationFilters({ sections }: { sections: NameRef[] }) {
  const t = useTranslations('studio.translations');
  const tList = useTranslations('studio.list');
  const filter = useUrlFilter();
  const choices = useChoices(sections);
  const kind = KINDS.find((each) => each === filter.value('kind')) ?? 'article';
  const isArticles = kind === 'article';
  const chips: Chip[] = [];
  const words = filter.value('q');
  if (words) chips.push({ param: 'q', label: `${tList('search')}: ${words}` });
  for (const [param, items] of Object.entries(choices)) {
    const chosen = items.find(({ value }) => value === filter.value(param));
    if (chosen && (param !== 'section' || isArticles)) chips.push({ param, label: chosen.label });
  }
  const select = (param: keyof typeof choices) => ({
    label: t(`filter.${param}`),
    value: filter.value(param) || null,
    onChange: (value: string | null) => filter.set({ [param]: value }),
    placeholder: tList('any'),
    clearable: true,
    clearButtonProps: { 'aria-label': tList('removeFilter', { filter: t(`filter.${param}`) }) },
  });
  return (
    <>
      <FoldedFilters search={tList('searchPieces')} chips={chips}>
        <Select
          {...select('kind')}
          data={choices.kind}
          value={kind}
          onChange={(chosen) => filter.set({ kind: chosen === 'article' ? null : chosen })}
          clearable={false}
          allowDeselect={false}
        />
        <Select {...select('edition')} data={choices.edition} />
        {isArticles && sections.length > 0 && <Select {...select('section')} data={choices.section} />}
        <Select {...select('whose')} data={choices.whose} />
      </FoldedFilters>
      <FilterChips chips={chips} />
    </>
  );
}

/** What each filter can be, as its field and its chip say it. */
function useChoices(sections: NameRef[]): Record<'kind' | 'edition' | 'section' | 'whose', Items> {
  const t = useTranslations('studio.translations');
  const tLanguage = useTranslations('studio.languages');
  const tArticles = useTranslations('articles');
  const locale = useInterfaceLocale();
  return {
    kind: KINDS.map((value) => ({ value, label: tArticles(`${value}.title`) })),
    edition: [
      ...(['behind', 'missing'] as const).map((value) => ({ value, label: t(`either.${value}`) })),
      ...LOCALES.flatMap((language) =>
        TRANSLATION_STATES.map((state) => ({
          value: `${language}.${state}`,
          label: `${tLanguage(language)}: ${t(`states.${state}`)}`,
        })),
      ),
    ],
    section: sections.map((section) => ({ value: section.id, label: localised(section, 'name', locale) })),
    whose: WHOSE.map((value) => ({ value, label: t(`whose.${value}`) })),
  };
}
