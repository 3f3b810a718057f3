'use client';

import { useTranslations } from 'next-intl';
import { DeleteRecord } from '@/components/ui/delete-record';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import { PatternFormFields, type PatternValues } from './pattern-fields';

interface Props {
  pattern: { id: string; version: number; fields: PatternValues };
  actions: {
    save: (input: PatternValues & { id: string; version: number }) => Promise<Reply<{ version: number }>>;
    read: (input: { id: string }) => Promise<Reply<Stored<PatternValues>>>;
    remove: (input: { id: string }) => Promise<Reply<unknown>>;
  };
}

/** Changes or deletes a pattern. */
export function PatternForm({ pattern: { id, version, fields }, actions }: Props) {
  const t = useTranslations('composer.patterns');
  const form = useRecordForm<PatternValues>({
    initial: { fields: { ...fields }, version },
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  const names = ['nameAr', 'nameEn', 'templateAr', 'templateEn', 'offered'] as const;
  return (
    <>
      <RecordForm form={form} labels={Object.fromEntries(names.map((name) => [name, t(`fields.${name}`)]))}>
        <PatternFormFields {...form} />
      </RecordForm>
      <DeleteRecord
        button={t('delete.button')}
        title={t('delete.title')}
        text={t('delete.text')}
        remove={() => actions.remove({ id })}
        listPath="/studio/patterns"
      />
    </>
  );
}
