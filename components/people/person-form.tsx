'use client';

import { useTranslations } from 'next-intl';
import { BilingualRecordForm } from '@/components/bilingual-records/bilingual-record-form';
import type { RecordActions } from '@/components/bilingual-records/record-actions';
import type { StoredRecord } from '@/lib/bilingual-records/types';
import { PersonFormFields, type PersonValues } from './person-fields';
import { usePersonTexts } from './use-person-texts';

interface Props {
  person: StoredRecord<PersonValues>;
  actions: RecordActions<PersonValues>;
}

/** Changes or deletes an author. */
export function PersonForm({ person, actions }: Props) {
  const t = useTranslations('people');
  const { labels, formatValue } = usePersonTexts();
  return (
    <BilingualRecordForm
      record={person}
      actions={actions}
      labels={labels}
      formatValue={formatValue}
      deletion={{
        impossible: (count) => t('delete.impossible', { count }),
        button: t('delete.button'),
        title: (name) => t('delete.title', { name }),
        text: t('delete.text'),
      }}
      listPath="/studio/people"
    >
      {(state) => <PersonFormFields {...state} />}
    </BilingualRecordForm>
  );
}
