'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import { EMPTY_TERM, type GlossaryValues, NamesField } from './names-field';

/** Adds names that mean the same. */
export function NewGlossaryTermForm({
  create,
}: {
  create: (input: GlossaryValues) => Promise<Reply<unknown>>;
}) {
  const t = useTranslations('glossary');
  const form = useNewRecord(EMPTY_TERM, create, '/studio/glossary');
  return (
    <NewRecordForm form={form} fields={['names']} submit={t('create')}>
      <NamesField {...form} />
    </NewRecordForm>
  );
}
