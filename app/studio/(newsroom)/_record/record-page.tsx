import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { orNotFound } from '@/app/studio/or-not-found';
import { UsageList } from '@/components/bilingual-records/usage-list';
import { PageHead } from '@/components/ui/page-head';
import { formValues } from '@/lib/bilingual-records/form-values';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { listUsage } from '@/lib/bilingual-records/list-usage';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import type { BilingualFields, FormValues, StoredRecord } from '@/lib/bilingual-records/types';
import { localised } from '@/lib/i18n/locales';
import { requireManager } from './require-manager';

export interface RecordProps {
  params: Promise<{ id: string }>;
}

async function load<Fields extends BilingualFields>(
  descriptor: RecordDescriptor<Fields>,
  { params }: RecordProps,
) {
  const locale = await requireManager(descriptor);
  const record = await orNotFound(getRecord(descriptor, (await params).id));
  return { record, locale, title: localised(record.fields, 'name', locale) };
}

export async function recordMetadata<Fields extends BilingualFields>(
  descriptor: RecordDescriptor<Fields>,
  props: RecordProps,
): Promise<Metadata> {
  const { title } = await load(descriptor, props);
  return { title };
}

interface Props<Fields extends BilingualFields> extends RecordProps {
  descriptor: RecordDescriptor<Fields>;
  /** The form of the record. */
  children: (record: StoredRecord<FormValues<Fields>>) => ReactNode;
}

/** The page of one stored record. */
export async function RecordPage<Fields extends BilingualFields>({
  descriptor,
  children,
  ...props
}: Props<Fields>) {
  const { record, locale, title } = await load(descriptor, props);
  const usage = await listUsage(descriptor, record.id);
  return (
    <>
      <PageHead title={title} />
      {children({ ...record, fields: formValues(record.fields) })}
      <UsageList usage={usage} locale={locale} />
    </>
  );
}
