'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import { AddressField } from './address-field';

type Fields = Record<'fromPath' | 'toPath', string>;

const EMPTY: Fields = { fromPath: '', toPath: '' };

/** Has an address lead to another one. */
export function NewRedirectForm({ create }: { create: (input: Fields) => Promise<Reply<unknown>> }) {
  const t = useTranslations('redirects');
  const form = useNewRecord(EMPTY, create, '/studio/redirects');
  return (
    <NewRecordForm form={form} fields={['fromPath', 'toPath']} submit={t('create')}>
      <AddressField state={form} name="fromPath" />
      <AddressField state={form} name="toPath" />
    </NewRecordForm>
  );
}
