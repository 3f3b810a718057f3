'use client';

import { useTranslations } from 'next-intl';
import { DeleteRecord } from '@/components/ui/delete-record';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import type { GlossaryTerm } from '@/lib/glossary/types';
import { type GlossaryValues, NamesField } from './names-field';

interface Props {
  term: GlossaryTerm;
  actions: {
    save: (input: GlossaryValues & { id: string; version: number }) => Promise<Reply<{ version: number }>>;
    read: (input: { id: string }) => Promise<Reply<Stored<GlossaryValues>>>;
    remove: (input: { id: string }) => Promise<Reply<unknown>>;
  };
}

/** Changes or deletes a term of the glossary. */
export function GlossaryTermForm({ term: { id, version, fields }, actions }: Props) {
  const t = useTranslations('glossary');
  const form = useRecordForm<GlossaryValues>({
    initial: { fields: { ...fields }, version },
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  return (
    <>
      <RecordForm form={form} labels={{ names: t('names') }}>
        <NamesField {...form} />
      </RecordForm>
      <DeleteRecord
        button={t('delete.button')}
        title={t('delete.title')}
        text={t('delete.text')}
        remove={() => actions.remove({ id })}
        listPath="/studio/glossary"
      />
    </>
  );
}
