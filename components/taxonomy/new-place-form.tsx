'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import type { PlaceKind } from '@/lib/taxonomy/types';
import { PLACE_FIELDS, PLACE_ROOMS, type PlaceValues } from './place-actions';
import { PlaceFormFields } from './place-fields';

const EMPTY: PlaceValues = {
  nameAr: '',
  nameEn: '',
  slugAr: '',
  slugEn: '',
  descriptionAr: '',
  descriptionEn: '',
};

interface Props {
  kind: PlaceKind;
  create: (input: PlaceValues & { kind: PlaceKind }) => Promise<Reply<unknown>>;
}

/** Adds a section or topic. */
export function NewPlaceForm({ kind, create }: Props) {
  const t = useTranslations('taxonomy');
  const form = useNewRecord(EMPTY, (values) => create({ ...values, kind }), PLACE_ROOMS[kind]);
  return (
    <NewRecordForm form={form} fields={PLACE_FIELDS} submit={t('create')}>
      <PlaceFormFields kind={kind} values={form.values} set={form.set} issueOf={form.issueOf} />
    </NewRecordForm>
  );
}
