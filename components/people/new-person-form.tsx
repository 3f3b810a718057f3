'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import { PERSON_FIELDS, PersonFormFields, type PersonValues } from './person-fields';

const EMPTY: PersonValues = {
  ...{ nameAr: '', nameEn: '', slugAr: '', slugEn: '' },
  ...{ honorificAr: '', honorificEn: '', familyNameEn: '', gender: '', bioAr: '', bioEn: '' },
  ...{ roleAr: '', roleEn: '', orcid: '', addresses: '', standing: '', photoId: '' },
};

/** Adds an author. */
export function NewPersonForm({ create }: { create: (input: PersonValues) => Promise<Reply<unknown>> }) {
  const t = useTranslations('people');
  const form = useNewRecord(EMPTY, create, '/studio/people');
  return (
    <NewRecordForm form={form} fields={PERSON_FIELDS} submit={t('create')}>
      <PersonFormFields {...form} />
    </NewRecordForm>
  );
}
