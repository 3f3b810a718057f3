'use client';

import { useTranslations } from 'next-intl';
import { DeleteRecord } from '@/components/ui/delete-record';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import { ISSUE_FIELDS, IssueFormFields, type IssueValues } from './issue-fields';

export interface IssueActions {
  save: (input: IssueValues & { id: string; version: number }) => Promise<Reply<{ version: number }>>;
  read: (input: { id: string }) => Promise<Reply<Stored<IssueValues>>>;
  remove: (input: { id: string }) => Promise<Reply<unknown>>;
}

interface Props {
  issue: Stored<IssueValues> & { id: string; pieces: number };
  seriesId: string;
  actions: IssueActions;
}

/** Changes or deletes an issue. */
export function IssueForm({ issue, seriesId, actions }: Props) {
  const t = useTranslations('series.issue');
  const { id, version, pieces, fields } = issue;
  const form = useRecordForm<IssueValues>({
    initial: { fields, version },
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  const labels = Object.fromEntries(ISSUE_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  const formatValue = (name: string, value: string) =>
    (name === 'coverId' || name.startsWith('pdfId')) && value ? t('chosen') : value;
  return (
    <>
      <RecordForm form={form} labels={labels} formatValue={formatValue}>
        <IssueFormFields {...form} />
      </RecordForm>
      <DeleteRecord
        impossible={pieces > 0 ? t('delete.impossible', { count: pieces }) : undefined}
        button={t('delete.button')}
        title={t('delete.title', { number: form.values.number })}
        text={t('delete.text')}
        remove={() => actions.remove({ id })}
        listPath={`/studio/series/${seriesId}`}
      />
    </>
  );
}
