import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { orNotFound } from '@/app/studio/or-not-found';
import { PageHead } from '@/components/ui/page-head';
import { getRecord } from '@/lib/bilingual-records/get-record';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import type { BilingualFields, StoredRecord } from '@/lib/bilingual-records/types';
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
  return { record, title: localised(record.fields, 'name', locale) };
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
  children: (record: StoredRecord<Fields>) => ReactNode;
}

/** The page of one stored record. */
export async function RecordPage<Fields extends BilingualFields>({
  descriptor,
  children,
  ...props
}: Props<Fields>) {
  const { record, title } = await load(descriptor, props);
  return (
    <>
      <PageHead title={title} />
      {children(record)}
    </>
  );
}
