'use client';

import { useTranslations } from 'next-intl';
import { BilingualRecordForm } from '@/components/bilingual-records/bilingual-record-form';
import type { RecordActions } from '@/components/bilingual-records/record-actions';
import type { StoredRecord } from '@/lib/bilingual-records/types';
import { PERIODICITIES } from '@/lib/workflow/periodicity';
import { SERIES_FIELDS, SeriesFormFields, type SeriesValues } from './series-fields';

interface Props {
  series: StoredRecord<SeriesValues>;
  /** How many issues it has. */
  issues: number;
  actions: RecordActions<SeriesValues>;
}

/** Changes or deletes a series. */
export function SeriesForm({ series, issues, actions }: Props) {
  const t = useTranslations('series');
  const labels = Object.fromEntries(SERIES_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  const formatValue = (name: string, value: string) => {
    const periodicity = PERIODICITIES.find((each) => each === value);
    return name === 'periodicity' && periodicity ? t(`periodicities.${periodicity}`) : value;
  };
  return (
    <BilingualRecordForm
      record={series}
      actions={actions}
      labels={labels}
      formatValue={formatValue}
      deletion={{
        impossible: (count) => t('delete.impossible', { count }),
        otherwiseImpossible: issues > 0 ? t('delete.hasIssues', { count: issues }) : undefined,
        button: t('delete.button'),
        title: (name) => t('delete.title', { name }),
        text: t('delete.text'),
      }}
      listPath="/studio/series"
    >
      {(state) => <SeriesFormFields {...state} />}
    </BilingualRecordForm>
  );
}
