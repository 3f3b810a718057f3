'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import { ISSUE_FIELDS, IssueFormFields, type IssueValues } from './issue-fields';

interface Props {
  seriesId: string;
  /** The number after the highest one, and today. */
  suggested: Pick<IssueValues, 'number' | 'publishedOn'>;
  create: (input: IssueValues & { seriesId: string }) => Promise<Reply<unknown>>;
}

/** Adds an issue to a series. */
export function NewIssueForm({ seriesId, suggested, create }: Props) {
  const t = useTranslations('series');
  const empty: IssueValues = {
    ...suggested,
    ...{ titleAr: '', titleEn: '', coverId: '', pdfIdAr: '', pdfIdEn: '' },
  };
  const form = useNewRecord(empty, (input) => create({ ...input, seriesId }), `/studio/series/${seriesId}`);
  return (
    <NewRecordForm form={form} fields={ISSUE_FIELDS} submit={t('create')}>
      <IssueFormFields {...form} />
    </NewRecordForm>
  );
}
