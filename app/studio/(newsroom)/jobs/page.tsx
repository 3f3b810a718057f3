import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { z } from 'zod';
import { deleteJobAction, retryFailedJobsAction, retryJobAction } from '@/app/studio/(newsroom)/jobs/actions';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { JobStates } from '@/components/jobs/job-states';
import { JobTable } from '@/components/jobs/job-table';
import { RetryAll } from '@/components/jobs/retry-all';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { formatDateTime } from '@/lib/i18n/dates';
import { translator } from '@/lib/i18n/translator';
import { listJobs, summarizeJobs } from '@/lib/jobs/list-jobs';
import { JOB_STATES } from '@/lib/jobs/types';

const JobQuery = ListQuery.extend({ state: z.enum(JOB_STATES).catch('failed') });

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'jobs')('title') };
}

export default async function JobsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { q: _q, ...window } = JobQuery.parse(await searchParams);
  const { state } = window;
  const [jobs, { counts, failedKinds, stalledSince }] = await orNotFound(
    Promise.all([listJobs(actor, window), summarizeJobs(actor)]),
  );
  const t = translator(locale, 'jobs');
  const kinds = failedKinds.map(({ kind, names }) => ({ kind, name: names?.[locale] ?? kind }));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {stalledSince && (
        <Alert color="yellow" variant="light" mb="md" icon={<IconAlertTriangle aria-hidden />}>
          {t('stalled', { time: formatDateTime(stalledSince, locale) })}
        </Alert>
      )}
      <JobStates state={state} counts={counts} />
      {state === 'failed' && <RetryAll kinds={kinds} retryAll={retryFailedJobsAction} />}
      {jobs.rows.length > 0 && (
        <JobTable
          rows={jobs.rows}
          state={state}
          locale={locale}
          retry={retryJobAction}
          remove={deleteJobAction}
        />
      )}
      {jobs.rows.length === 0 && <Notice title={t(`empty.${state}`)} text={t(`empty.${state}Text`)} />}
      <Pager page={jobs} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
