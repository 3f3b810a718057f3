'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BilingualRecordForm } from '@/components/bilingual-records/bilingual-record-form';
import type { FieldState } from '@/components/bilingual-records/field-props';
import type { RecordActions } from '@/components/bilingual-records/record-actions';
import type { StoredRecord } from '@/lib/bilingual-records/types';
import type { SectionFields, TermKind } from '@/lib/taxonomy/types';
import type { TermValues } from './term-fields';
import { TERM_PATHS } from './term-paths';

interface Props<Values extends TermValues> {
  kind: TermKind;
  term: StoredRecord<Values>;
  actions: RecordActions<Values>;
  /** Names of the fields in the order of the form. */
  fields: readonly (keyof SectionFields)[];
  formatValue?: (name: string, value: string) => string;
  children: (state: FieldState<Values>) => ReactNode;
}

/** Changes or deletes a section or topic. */
export function TermForm<Values extends TermValues>({
  kind,
  term,
  actions,
  fields,
  formatValue,
  children,
}: Props<Values>) {
  const t = useTranslations('taxonomy');
  const labels = Object.fromEntries(fields.map((name) => [name, t(`fields.${name}`)]));
  return (
    <BilingualRecordForm
      record={term}
      actions={actions}
      labels={labels}
      formatValue={formatValue}
      deletion={{
        impossible: (count) => t(`${kind}.delete.impossible`, { count }),
        button: t(`${kind}.delete.button`),
        title: (name) => t('deleteTitle', { name }),
        text: t(`${kind}.delete.text`),
      }}
      listPath={TERM_PATHS[kind]}
    >
      {children}
    </BilingualRecordForm>
  );
}
