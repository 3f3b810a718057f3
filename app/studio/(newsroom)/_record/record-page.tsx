import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { orNotFound } from '@/app/studio/or-not-found';
import { NamesakeHint } from '@/components/bilingual-records/namesake-hint';
import { UsageList } from '@/components/bilingual-records/usage-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { findMergedInto } from '@/lib/bilingual-records/find-merged-into';
import { findNamesakes } from '@/lib/bilingual-records/find-namesakes';
import { formValues } from '@/lib/bilingual-records/form-values';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { listUsage } from '@/lib/bilingual-records/list-usage';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import type { BilingualFields, FormValues, StoredRecord } from '@/lib/bilingual-records/types';
import { boundedCount } from '@/lib/bounded-count';
import { localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { MERGE_PATHS } from './merge-paths';
import { requireManager } from './require-manager';

export interface RecordProps {
  params: Promise<{ id: string }>;
}

async function load<Fields extends BilingualFields>(
  descriptor: RecordDescriptor<Fields>,
  { params }: RecordProps,
) {
  const locale = await requireManager(descriptor);
  const { id } = await params;
  // An address from before a merge, such as one in the audit log.
  const present = descriptor.merging ? await findMergedInto(id) : null;
  if (present) redirect(`${MERGE_PATHS[descriptor.name]}/${present}`);
  const record = await orNotFound(getRecord(descriptor, id));
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
  const { id } = record;
  const [usage, namesakes] = await Promise.all([
    listUsage(descriptor, id),
    descriptor.merging ? findNamesakes(descriptor, { id, ...record.fields }) : [],
  ]);
  const merge = descriptor.merging ? `${MERGE_PATHS[descriptor.name]}/${id}/merge` : null;
  return (
    <>
      <PageHead
        title={title}
        actions={merge && <LinkButton href={merge}>{translator(locale, 'studio')('merge.open')}</LinkButton>}
      />
      {merge && <NamesakeHint namesakes={namesakes} mergePath={merge} locale={locale} />}
      {children({ ...record, fields: formValues(record.fields) })}
      <UsageList usage={usage} total={boundedCount(record.pieces)} locale={locale} mergePath={merge} />
    </>
  );
}
