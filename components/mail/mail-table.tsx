import { TableTd, TableTr } from '@mantine/core';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { MailFailure, MailState, MailView } from '@/lib/mail/types';
import { MailActions, type MailActionsProps } from './mail-actions';
import classes from './mail-table.module.css';

const COLUMNS = {
  failed: ['mail', 'to', 'reason', 'attempts'],
  waiting: ['mail', 'to', 'reason', 'next'],
  sent: ['mail', 'to', 'sent'],
} as const satisfies Record<MailState, string[]>;

type Column = (typeof COLUMNS)[MailState][number];

interface Props extends Pick<MailActionsProps, 'retry' | 'read'> {
  rows: MailView[];
  state: MailState;
  locale: Locale;
  /** Whether there is a mail server. */
  isSending: boolean;
}

/** Mails in one state. Without a mail server nothing is tried, so there are no attempts to tell of. */
export function MailTable({ rows, state, locale, isSending, retry, read }: Props) {
  const t = translator(locale, 'mail');
  const columns = COLUMNS[state].filter((column) => isSending || (column !== 'reason' && column !== 'next'));
  return (
    <RecordTable columns={[...columns.map((column) => t(`columns.${column}`)), '']}>
      {rows.map((mail) => (
        <TableTr key={mail.id}>
          {columns.map((column) => (
            <TableTd key={column} data-label={column === 'mail' ? undefined : t(`columns.${column}`)}>
              <Cell column={column} mail={mail} locale={locale} />
            </TableTd>
          ))}
          <TableTd>
            <MailActions
              id={mail.id}
              canRead={!mail.isConfidential || (!isSending && state === 'waiting')}
              canRetry={isSending && (state === 'failed' ? !mail.isConfidential : mail.failure !== null)}
              retry={retry}
              read={read}
            />
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

function Cell({ column, mail, locale }: { column: Column; mail: MailView; locale: Locale }) {
  const t = translator(locale, 'mail');
  const time = (at: Date | null) =>
    at && <time dateTime={at.toISOString()}>{formatDateTime(at, locale)}</time>;
  switch (column) {
    case 'mail':
      return <Subject mail={mail} locale={locale} />;
    case 'to':
      return (
        <>
          {localised(mail, 'name', locale)}
          <span className={table.under}>
            <bdi dir="ltr">{mail.recipient}</bdi>
          </span>
        </>
      );
    case 'reason':
      return mail.failure && <Reason failure={mail.failure} locale={locale} />;
    case 'attempts':
      return String(mail.attempts);
    case 'sent':
      return time(mail.settledAt);
    case 'next':
      return mail.nextAt && mail.nextAt.getTime() <= Date.now() ? t('now') : time(mail.nextAt);
  }
}

function Subject({ mail, locale }: { mail: MailView; locale: Locale }) {
  const t = translator(locale, 'mail');
  return (
    <>
      <bdi className={classes.subject} lang={mail.locale}>
        {mail.subject}
      </bdi>
      <span className={table.under}>{formatDateTime(mail.createdAt, locale)}</span>
      {mail.isConfidential && <span className={table.under}>{t('confidential')}</span>}
    </>
  );
}

/** What the mail server says of it is in its own words and for whoever mends it. */
function Reason({ failure: { reason, response }, locale }: { failure: MailFailure; locale: Locale }) {
  const t = translator(locale, 'mail');
  return (
    <>
      {t(`reasons.${reason}`)}
      {response && (
        <span className={table.under} lang="en">
          <bdi dir="ltr">{response}</bdi>
        </span>
      )}
    </>
  );
}
