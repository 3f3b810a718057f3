import { TableTd, TableTr } from '@mantine/core';
import { EditionLines } from '@/components/articles/edition-lines';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { TrashRow } from '@/lib/trash/types';
import { TrashActions, type TrashActionsProps } from './trash-actions';

interface Props extends Pick<TrashActionsProps, 'takeOut' | 'purge'> {
  rows: TrashRow[];
  locale: Locale;
}

/** What is in the trash: who put it there, when and why, and until when it can be taken out. */
export function TrashTable({ rows, locale, takeOut, purge }: Props) {
  const t = translator(locale, 'history');
  const columns = (['piece', 'reason', 'since', 'until'] as const).map((column) =>
    t(`trash.columns.${column}`),
  );
  return (
    <RecordTable columns={[...columns, '']}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            <EditionLines row={row} locale={locale} />
          </TableTd>
          <TableTd data-label={t('trash.columns.reason')}>
            <bdi dir="auto">{row.reason}</bdi>
          </TableTd>
          <TableTd data-label={t('trash.columns.since')} className={table.quiet}>
            {formatDateTime(row.trashedAt, locale)}
            <span className={table.under}>{row.trashedBy && localised(row.trashedBy, 'name', locale)}</span>
          </TableTd>
          <TableTd data-label={t('trash.columns.until')} className={table.quiet}>
            {formatDateTime(row.goneAt, locale)}
          </TableTd>
          <TableTd>
            <TrashActions entryId={row.id} can={row.can} takeOut={takeOut} purge={purge} />
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}
