import { TableTd, TableTr } from '@mantine/core';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { formatDateTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { JobFailure, JobState, JobView } from '@/lib/jobs/types';
import { JobActions, type JobActionsProps } from './job-actions';
import classes from './job-table.module.css';

const COLUMNS = {
  failed: ['task', 'reason', 'attempts', 'next'],
  waiting: ['task', 'since', 'next'],
  running: ['task', 'started', 'attempts'],
} as const satisfies Record<JobState, string[]>;

type Column = (typeof COLUMNS)[JobState][number];

interface Props extends Pick<JobActionsProps, 'retry' | 'remove'> {
  rows: JobView[];
  state: JobState;
  locale: Locale;
}

/** Jobs in one state. Those that run can only be waited for. */
export function JobTable({ rows, state, locale, retry, remove }: Props) {
  const t = translator(locale, 'jobs');
  const headings = COLUMNS[state].map((column) => t(`columns.${column}`));
  const canAct = state !== 'running';
  return (
    <RecordTable columns={canAct ? [...headings, ''] : headings}>
      {rows.map((job) => (
        <TableTr key={job.id}>
          {COLUMNS[state].map((column) => (
            <TableTd key={column} data-label={column === 'task' ? undefined : t(`columns.${column}`)}>
              <Cell column={column} job={job} locale={locale} />
            </TableTd>
          ))}
          {canAct && (
            <TableTd>
              <JobActions id={job.id} canRetry={state === 'failed'} retry={retry} remove={remove} />
            </TableTd>
          )}
        </TableTr>
      ))}
    </RecordTable>
  );
}

function Cell({ column, job, locale }: { column: Column; job: JobView; locale: Locale }) {
  const t = translator(locale, 'jobs');
  const time = (at: Date | null) =>
    at && <time dateTime={at.toISOString()}>{formatDateTime(at, locale)}</time>;
  switch (column) {
    case 'task':
      return <Task job={job} locale={locale} />;
    case 'reason':
      return job.failure && <Reason failure={job.failure} locale={locale} />;
    case 'attempts':
      return String(job.attempts);
    case 'since':
      return time(job.enqueuedAt);
    case 'started':
      return time(job.startedAt);
    case 'next':
      if (!job.nextAt) return t('given_up');
      return job.nextAt.getTime() <= Date.now() ? t('now') : time(job.nextAt);
  }
}

function Task({ job: { kind, names, enqueuedAt }, locale }: { job: JobView; locale: Locale }) {
  const t = translator(locale, 'jobs');
  return (
    <>
      <span className={classes.task}>{names?.[locale] ?? t('unknownKind')}</span>
      <span className={table.under}>
        <bdi dir="ltr">{kind}</bdi> · {formatDateTime(enqueuedAt, locale)}
      </span>
    </>
  );
}

/** What the program says of it is in English and for whoever mends it. */
function Reason({ failure: { reason, message }, locale }: { failure: JobFailure; locale: Locale }) {
  const t = translator(locale, 'jobs');
  return (
    <>
      {t(`reasons.${reason}`)}
      {message && (
        <span className={table.under} lang="en">
          <bdi dir="ltr">{message}</bdi>
        </span>
      )}
    </>
  );
}
