import { TableTd, TableTr } from '@mantine/core';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import type { EntryRow } from '@/lib/entries/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { EditionLines } from './edition-lines';

const COLUMNS = ['title', 'section', 'authors', 'updated'] as const;

interface Props {
  rows: EntryRow[];
  locale: Locale;
  /** Center News items have no section. */
  withSections: boolean;
}

/** A table of pieces in the given order. */
export function EntryTable({ rows, locale, withSections }: Props) {
  const t = translator(locale, 'articles');
  const columns = COLUMNS.filter((column) => withSections || column !== 'section');
  const names = new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' });
  return (
    <RecordTable rowsAreLinks columns={columns.map((column) => t(`columns.${column}`))}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            <EditionLines row={row} locale={locale} />
          </TableTd>
          {withSections && (
            <TableTd data-label={t('columns.section')}>
              {row.section ? localised(row.section, 'name', locale) : '—'}
            </TableTd>
          )}
          <TableTd data-label={t('columns.authors')}>
            {row.authors.length > 0
              ? names.format(row.authors.map((author) => localised(author, 'name', locale)))
              : '—'}
          </TableTd>
          <TableTd data-label={t('columns.updated')} className={table.quiet}>
            <time dateTime={row.changedAt.toISOString()}>{formatDateTime(row.changedAt, locale)}</time>
            <span className={table.under}>{localised(row.changedBy, 'name', locale)}</span>
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}
