import type { Metadata } from 'next';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { createIssueAction } from '@/app/studio/(newsroom)/series/[id]/issues/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { NewIssueForm } from '@/components/series/new-issue-form';
import { PageHead } from '@/components/ui/page-head';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { isoDate } from '@/lib/i18n/dates';
import { localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listIssues } from '@/lib/series/list-issues';
import { seriesDescriptor } from '@/lib/series/series-descriptor';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'series')('issue.newTitle') };
}

export default async function NewIssuePage({ params }: Props) {
  const locale = await requireManager(seriesDescriptor);
  const { id, fields } = await orNotFound(getRecord(seriesDescriptor, (await params).id));
  const t = translator(locale, 'series');
  const [latest] = (await listIssues(id, { size: 1 })).rows;
  const suggested = { number: String((latest?.number ?? 0) + 1), publishedOn: isoDate(new Date()) };
  return (
    <>
      <PageHead
        title={t('issue.newTitle')}
        lead={t('issue.newLead', { series: localised(fields, 'name', locale) })}
      />
      <NewIssueForm seriesId={id} suggested={suggested} create={createIssueAction} />
    </>
  );
}
