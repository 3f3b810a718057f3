'use client';

import { useTranslations } from 'next-intl';
import { DeleteRecord } from '@/components/ui/delete-record';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import type { StoredRedirect } from '@/lib/redirects/types';
import { AddressField } from './address-field';

type Fields = Record<'toPath', string>;

interface Props {
  redirect: StoredRedirect;
  actions: {
    save: (input: Fields & { id: string; version: number }) => Promise<Reply<{ version: number }>>;
    read: (input: { id: string }) => Promise<Reply<Stored<Fields>>>;
    remove: (input: { id: string; version: number }) => Promise<Reply<unknown>>;
  };
}

/** Changes where an address leads, or removes the redirect. */
export function RedirectForm({ redirect: { id, version, fields }, actions }: Props) {
  const t = useTranslations('redirects');
  const form = useRecordForm<Fields>({
    initial: { fields: { toPath: fields.toPath }, version },
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  return (
    <>
      <RecordForm form={form} labels={{ toPath: t('to') }}>
        <AddressField state={form} name="toPath" />
      </RecordForm>
      <DeleteRecord
        button={t('delete.button')}
        title={t('delete.title')}
        text={t('delete.text')}
        remove={() => actions.remove({ id, version })}
        listPath="/studio/redirects"
      />
    </>
  );
}
