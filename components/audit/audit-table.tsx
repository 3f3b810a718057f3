import { TableTd, TableTr } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import Link from 'next/link';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import type { AuditLine } from '@/lib/audit/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { AuditSentence } from './audit-sentence';
import classes from './audit-table.module.css';

/** The lines of the trail, newest first. */
export function AuditTable({ rows, locale }: { rows: AuditLine[]; locale: Locale }) {
  const t = translator(locale, 'audit');
  return (
    <RecordTable columns={[t('columns.when'), t('columns.who'), t('columns.what')]}>
      {rows.map((line) => (
        <TableTr key={line.id}>
          <TableTd className={`${table.quiet} ${classes.when}`}>
            <time dateTime={line.at.toISOString()}>{formatDateTime(line.at, locale)}</time>
          </TableTd>
          <TableTd className={classes.who}>
            {line.actor ? (line.actor.names[locale] ?? line.actor.names[otherLocale(locale)]) : t('nobody')}
          </TableTd>
          <TableTd>
            <div className={classes.what}>
              <span>
                <AuditSentence line={line} locale={locale} />
              </span>
              <Link
                href={`/studio/audit?subject=${line.subjectType}:${encodeURIComponent(line.subjectId)}`}
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
