import { TableTd, TableTr } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import type { AuditActor, AuditEventView } from '@/lib/audit-log/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { AuditSentence } from './audit-sentence';
import classes from './audit-table.module.css';

/** Audit events, one row each. */
export function AuditTable({ rows, locale }: { rows: AuditEventView[]; locale: Locale }) {
  const t = translator(locale, 'audit');
  return (
    <RecordTable columns={[t('columns.when'), t('columns.who'), t('columns.what')]}>
      {rows.map((event) => (
        <TableTr key={event.id}>
          <TableTd className={`${table.quiet} ${classes.when}`}>
            <time dateTime={event.at.toISOString()}>{formatDateTime(event.at, locale)}</time>
          </TableTd>
          <TableTd className={classes.who}>
            <ActorName actor={event.actor} locale={locale} />
          </TableTd>
          <TableTd>
            <div className={classes.what}>
              <span>
                <AuditSentence event={event} locale={locale} />
              </span>
              <Link
                href={`/studio/audit?subject=${event.subjectType}:${encodeURIComponent(event.subjectId)}`}
                className={classes.history}
                aria-label={t('history')}
                title={t('history')}
              >
                <IconHistory size={16} aria-hidden />
              </Link>
            </div>
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

function ActorName({ actor, locale }: { actor: AuditActor; locale: Locale }) {
  const t = translator(locale, 'audit');
  if (actor.kind !== 'user') return t(actor.kind);
  return actor.names[locale] ?? actor.names[otherLocale(locale)] ?? <bdi dir="ltr">{actor.id}</bdi>;
}
