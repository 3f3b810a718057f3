import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { orNotFound } from '@/app/studio/or-not-found';
import { PageHead } from '@/components/ui/page-head';
import { formValues } from '@/lib/bilingual-records/form-values';
import { getMerge } from '@/lib/bilingual-records/get-merge';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import type { BilingualFields, FormValues, MergeSide } from '@/lib/bilingual-records/types';
import { translator } from '@/lib/i18n/translator';
import { requireManager } from './require-manager';

export interface MergePageProps {
  params: Promise<{ id: string; other: string }>;
}

export async function mergeMetadata<Fields extends BilingualFields>(
  descriptor: RecordDescriptor<Fields>,
): Promise<Metadata> {
  return { title: translator(await requireManager(descriptor), 'studio')('merge.title') };
}

type Side<Fields extends BilingualFields> = MergeSide<FormValues<Fields>>;

interface Props<Fields extends BilingualFields> extends MergePageProps {
  descriptor: RecordDescriptor<Fields>;
  /** The form that merges both. */
  children: (sides: [Side<Fields>, Side<Fields>]) => ReactNode;
}

/** Two records that are perhaps one. */
export async function MergePage<Fields extends BilingualFields>({
  descriptor,
  params,
  children,
}: Props<Fields>) {
  const t = translator(await requireManager(descriptor), 'studio');
  const { id, other } = await params;
  const [one, second] = await orNotFound(getMerge(descriptor, id, other));
  const shown = (side: MergeSide<Fields>): Side<Fields> => ({ ...side, fields: formValues(side.fields) });
  return (
    <>
      <PageHead title={t('merge.title')} lead={t('merge.lead')} />
      {children([shown(one), shown(second)])}
    </>
  );
}
