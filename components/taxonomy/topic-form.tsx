'use client';

import type { RecordActions } from '@/components/bilingual-records/record-actions';
import type { StoredRecord } from '@/lib/bilingual-records/types';
import { TERM_FIELDS, TermFormFields, type TermValues } from './term-fields';
import { TermForm } from './term-form';

interface Props {
  topic: StoredRecord<TermValues>;
  actions: RecordActions<TermValues>;
}

/** Changes or deletes a topic. */
export function TopicForm({ topic, actions }: Props) {
  return (
    <TermForm kind="topic" term={topic} actions={actions} fields={TERM_FIELDS}>
      {(state) => <TermFormFields kind="topic" {...state} />}
    </TermForm>
  );
}
