'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import { SERIES_FIELDS, SeriesFormFields, type SeriesValues } from './series-fields';

const EMPTY: SeriesValues = {
  ...{ nameAr: '', nameEn: '', slugAr: '', slugEn: '' },
  ...{ descriptionAr: '', descriptionEn: '', periodicity: 'irregular' },
};

/** Adds a series. */
export function NewSeriesForm({ create }: { create: (input: SeriesValues) => Promise<Reply<unknown>> }) {
  const t = useTranslations('series');
  const form = useNewRecord(EMPTY, create, '/studio/series');
  return (
    <NewRecordForm form={form} fields={SERIES_FIELDS} submit={t('create')}>
      <SeriesFormFields {...form} />
    </NewRecordForm>
  );
}
