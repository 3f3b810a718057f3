'use client';

import { useTranslations } from 'next-intl';
import { BilingualRecordForm } from '@/components/bilingual-records/bilingual-record-form';
import type { RecordActions } from '@/components/bilingual-records/record-actions';
import type { StoredRecord } from '@/lib/bilingual-records/types';
import type { TermKind } from '@/lib/taxonomy/types';
import { TERM_FIELDS, TermFormFields, type TermValues } from './term-fields';
import { TERM_PATHS } from './term-paths';

interface Props {
  kind: TermKind;
  term: StoredRecord<TermValues>;
  actions: RecordActions<TermValues>;
}

/** Changes or deletes a section or topic. */
export function TermForm({ kind, term, actions }: Props) {
  const t = useTranslations('taxonomy');
  const labels = Object.fromEntries(TERM_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  return (
    <BilingualRecordForm
      record={term}
      actions={actions}
      labels={labels}
      deletion={{
        impossible: (count) => t(`${kind}.delete.impossible`, { count }),
        button: t(`${kind}.delete.button`),
        title: (name) => t('deleteTitle', { name }),
        text: t(`${kind}.delete.text`),
      }}
      listPath={TERM_PATHS[kind]}
    >
      {(state) => <TermFormFields kind={kind} {...state} />}
    </BilingualRecordForm>
  );
}
