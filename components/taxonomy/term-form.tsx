'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DeleteRecord } from '@/components/ui/delete-record';
import { RecordForm } from '@/components/ui/record-form';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import { localised } from '@/lib/i18n/locales';
import type { TermKind } from '@/lib/taxonomy/types';
import { TERM_FIELDS, TERM_PATHS, type TermActions, type TermValues } from './term-actions';
import { TermFormFields } from './term-fields';

interface Props {
  kind: TermKind;
  id: string;
  initial: Stored<TermValues>;
  pieces: number;
  actions: TermActions;
}

/** Changes a section or topic. */
export function TermForm({ kind, id, initial, pieces, actions }: Props) {
  const t = useTranslations('taxonomy');
  const locale = useLocale();
  const form = useRecordForm<TermValues>({
    initial,
    save: (input) => actions.save({ ...input, kind, id }),
    read: () => actions.read({ kind, id }),
  });
  const labels = Object.fromEntries(TERM_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  return (
    <>
      <RecordForm form={form} labels={labels}>
        <TermFormFields kind={kind} values={form.values} set={form.set} issueOf={form.issueOf} />
      </RecordForm>
      <DeleteRecord
        impossible={pieces > 0 ? t(`${kind}.delete.impossible`, { count: pieces }) : undefined}
        button={t(`${kind}.delete.button`)}
        title={t('deleteTitle', { name: localised(form.values, 'name', locale) })}
        text={t(`${kind}.delete.text`)}
        remove={() => actions.remove({ kind, id })}
        home={TERM_PATHS[kind]}
      />
    </>
  );
}
