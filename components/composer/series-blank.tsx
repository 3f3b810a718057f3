'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { ChoiceSearch } from '@/components/editor/screen/choice-search';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { Choice } from '@/lib/bilingual-records/types';
import { localised } from '@/lib/i18n/locales';
import type { BlankProps } from './blank-props';
import classes from './composer.module.css';
import { Pair } from './pair';

/** A series from the newsroom's records, or one whose name is typed. */
export function SeriesBlank({ typed, set, actions }: BlankProps) {
  const t = useTranslations('composer');
  const locale = useInterfaceLocale();
  const found = useRef(new Map<string, Choice>());
  return (
    <fieldset className={classes.group}>
      <legend>{t('blanks.series')}</legend>
      <ChoiceSearch
        label={t('findSeries')}
        chosen={[]}
        find={async (query) => {
          const reply = await actions.findSeries({ query }).catch(() => null);
          if (!reply?.ok) return null;
          for (const series of reply.data) found.current.set(series.id, series);
          return reply.data.map((series) => ({ value: series.id, label: localised(series, 'name', locale) }));
        }}
        onPick={({ value }) => {
          const series = found.current.get(value);
          if (series) set({ seriesAr: series.nameAr, seriesEn: series.nameEn });
        }}
      />
      <Pair name="series" legend="name" typed={typed} set={set} />
    </fieldset>
  );
}
