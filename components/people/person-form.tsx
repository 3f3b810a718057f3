'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DeleteRecord } from '@/components/ui/delete-record';
import { RecordForm } from '@/components/ui/record-form';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import { localised } from '@/lib/i18n/locales';
import { PERSON_FIELDS, type PersonActions, type PersonValues } from './person-actions';
import { PersonFormFields } from './person-fields';

interface Props {
  id: string;
  initial: Stored<PersonValues>;
  pieces: number;
  actions: PersonActions;
}

/** Changes an author who is already in the directory. */
export function PersonForm({ id, initial, pieces, actions }: Props) {
  const t = useTranslations('people');
  const locale = useLocale();
  const form = useRecordForm<PersonValues>({
    initial,
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  const labels = Object.fromEntries(PERSON_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  const inWords = (name: string, value: string) =>
    name === 'gender' && (value === 'female' || value === 'male') ? t(`genders.${value}`) : value;
  return (
    <>
      <RecordForm form={form} labels={labels} inWords={inWords}>
        <PersonFormFields values={form.values} set={form.set} issueOf={form.issueOf} />
      </RecordForm>
      <DeleteRecord
        impossible={pieces > 0 ? t('delete.impossible', { count: pieces }) : undefined}
        button={t('delete.button')}
        title={t('delete.title', { name: localised(form.values, 'name', locale) })}
        text={t('delete.text')}
        remove={() => actions.remove({ id })}
        home="/studio/people"
      />
    </>
  );
}
