import { RecordPage, type RecordProps, recordMetadata } from '@/app/studio/(newsroom)/_record/record-page';
import { TermForm } from '@/components/taxonomy/term-form';
import type { TermKind } from '@/lib/taxonomy/types';
import { TERMS } from './terms';

export const termMetadata = (props: RecordProps, kind: TermKind) =>
  recordMetadata(TERMS[kind].descriptor, props);

/** One section or topic and its form. */
export function TermPage({ params, kind }: RecordProps & { kind: TermKind }) {
  const { descriptor, actions } = TERMS[kind];
  return (
    <RecordPage descriptor={descriptor} params={params}>
      {(term) => <TermForm key={term.id} kind={kind} term={term} actions={actions} />}
    </RecordPage>
  );
}
