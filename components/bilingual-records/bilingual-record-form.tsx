'use client';

import type { ReactNode } from 'react';
import { DeleteRecord } from '@/components/ui/delete-record';
import { RecordForm } from '@/components/ui/record-form';
import type { Values } from '@/components/ui/stored';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useRecordForm } from '@/components/ui/use-record-form';
import type { BilingualFields, StoredRecord } from '@/lib/bilingual-records/types';
import { localised } from '@/lib/i18n/locales';
import type { FieldState } from './field-props';
import type { RecordActions } from './record-actions';

interface Props<Fields extends BilingualFields & Values> {
  record: StoredRecord<Fields>;
  actions: RecordActions<Fields>;
  /** Labels of the fields in the order of the form. */
  labels: Record<string, string>;
  /** Text of a value that is not shown as it is stored. */
  formatValue?: (name: string, value: string) => string;
  deletion: {
    /** Says what uses the record and forbids deleting it. */
    impossible: (pieces: number) => string;
    /** Says what else forbids it, where no piece does. */
    otherwiseImpossible?: string | undefined;
    button: string;
    title: (name: string) => string;
    text: string;
  };
  /** Path of the list that the record is on. */
  listPath: string;
  children: (state: FieldState<Fields>) => ReactNode;
}

/** Changes and deletes a stored record. */
export function BilingualRecordForm<Fields extends BilingualFields & Values>(props: Props<Fields>) {
  const { record, actions, labels, formatValue, deletion, listPath, children } = props;
  const { id, version, pieces } = record;
  const form = useRecordForm<Fields>({
    initial: { fields: record.fields, version },
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  const name = localised(form.values, 'name', useInterfaceLocale());
  return (
    <>
      <RecordForm form={form} labels={labels} formatValue={formatValue}>
        {children(form)}
      </RecordForm>
      <DeleteRecord
        impossible={pieces > 0 ? deletion.impossible(pieces) : deletion.otherwiseImpossible}
        button={deletion.button}
        title={deletion.title(name)}
        text={deletion.text}
        remove={() => actions.remove({ id })}
        listPath={listPath}
      />
    </>
  );
}
