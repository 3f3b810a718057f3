'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import type { TermKind } from '@/lib/taxonomy/types';
import { TERM_FIELDS, TermFormFields, type TermValues } from './term-fields';
import { TERM_PATHS } from './term-paths';

const EMPTY: TermValues = {
  ...{ nameAr: '', nameEn: '', slugAr: '', slugEn: '' },
  ...{ descriptionAr: '', descriptionEn: '' },
};

interface Props {
  kind: TermKind;
  create: (input: TermValues) => Promise<Reply<unknown>>;
}

/** Adds a section or topic. */
export function NewTermForm({ kind, create }: Props) {
  const t = useTranslations('taxonomy');
  const form = useNewRecord(EMPTY, create, TERM_PATHS[kind]);
  return (
    <NewRecordForm form={form} fields={TERM_FIELDS} submit={t('create')}>
      <TermFormFields kind={kind} {...form} />
    </NewRecordForm>
  );
}
