import { Group, Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import {
  deleteIssueAction,
  moveContentsAction,
  readContentsAction,
  readIssueAction,
  saveIssueAction,
  showIssueAction,
} from '@/app/studio/(newsroom)/series/[id]/issues/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { UsageList } from '@/components/bilingual-records/usage-list';
import { ContentsOrder } from '@/components/series/contents-order';
import { IssueForm } from '@/components/series/issue-form';
import { ShowIssue } from '@/components/series/show-issue';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { formValues } from '@/lib/bilingual-records/form-values';
import { boundedCount } from '@/lib/bounded-count';
import { issuePath } from '@/lib/i18n/addresses';
import { localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { getIssue, listIssueUsage } from '@/lib/series/get-issue';
import { listContents } from '@/lib/series/list-contents';
import { seriesDescriptor } from '@/lib/series/series-descriptor';

type Props = { params: Promise<{ id: string; issueId: string }> };

const ACTIONS = { save: saveIssueAction, read: readIssueAction, remove: deleteIssueAction };
const CONTENTS_ACTIONS = { read: readContentsAction, move: moveContentsAction };

async function load({ params }: Props) {
  const locale = await requireManager(seriesDescriptor);
  const { id, issueId } = await params;
  const issue = await orNotFound(getIssue(issueId));
  if (issue.series.id !== id) notFound();
  const { number } = issue.fields;
  const series = localised(issue.series, 'name', locale);
  return { locale, issue, title: translator(locale, 'site')('piece.issue', { series, number }) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await load(props);
  return { title };
}

/** One issue: its contents in order, and what is known of it. */
export default async function IssuePage(props: Props) {
  const { locale, issue, title } = await load(props);
  const t = translator(locale, 'series');
  const [items, usage] = await Promise.all([listContents(issue.id), listIssueUsage(issue.id)]);
  const { id, series, fields, version, isShown, pieces } = issue;
  const readerPath = issuePath(locale, localised(series, 'slug', locale), fields.number);
  return (
    <>
      <PageHead
        title={title}
        lead={t(isShown ? 'issue.lead' : 'issue.hiddenLead')}
        actions={
          <Group>
            <ShowIssue id={id} isShown={isShown} show={showIssueAction} />
            {isShown && <LinkButton href={encodeURI(readerPath)}>{t('issue.toReaders')}</LinkButton>}
            <LinkButton href={`/studio/series/${series.id}`}>{t('issue.toSeries')}</LinkButton>
          </Group>
        }
      />
      <section aria-labelledby="contents">
        <Title order={2} size="h3" mb="sm" id="contents">
          {t('contents.title')}
        </Title>
        {items.length === 0 ? (
          <Text>{t('contents.empty')}</Text>
        ) : (
          <ContentsOrder issueId={id} initial={{ items }} actions={CONTENTS_ACTIONS} />
        )}
      </section>
      <Title order={2} size="h3" mt="xl" mb="sm">
        {t('issue.about')}
      </Title>
      <IssueForm
        key={id}
        seriesId={series.id}
        issue={{ id, version, pieces, fields: formValues(fields) }}
        actions={ACTIONS}
      />
      <UsageList usage={usage} total={boundedCount(pieces)} locale={locale} mergePath={null} />
    </>
  );
}
