'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import { EMPTY_PATTERN, PATTERN_FIELDS, PatternFormFields, type PatternValues } from './pattern-fields';

/** Adds a pattern after the others. */
export function NewPatternForm({ create }: { create: (input: PatternValues) => Promise<Reply<unknown>> }) {
  const t = useTranslations('composer.patterns');
  const form = useNewRecord(EMPTY_PATTERN, create, '/studio/patterns');
  return (
    <NewRecordForm form={form} fields={PATTERN_FIELDS} submit={t('create')}>
      <PatternFormFields {...form} />
    </NewRecordForm>
  );
}
