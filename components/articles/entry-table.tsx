import { TableTd, TableTr } from '@mantine/core';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import type { EntryRow } from '@/lib/entries/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { EditionLines } from './edition-lines';
import type { EntryActions, MenuEntry } from './entry-actions';
import { EntryMenu } from './entry-menu';

const COLUMNS = ['title', 'section', 'authors', 'updated'] as const;

interface Props {
  rows: EntryRow[];
  locale: Locale;
  /** Center News items have no section. */
  withSections: boolean;
  actions: EntryActions;
  /** Whether the signed-in user may put a piece into the trash. */
  mayTrash: (row: EntryRow) => boolean;
}

/** A table of pieces in the given order. */
export function EntryTable({ rows, locale, withSections, actions, mayTrash }: Props) {
  const t = translator(locale, 'articles');
  const columns = COLUMNS.filter((column) => withSections || column !== 'section');
  const names = new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' });
  return (
    <RecordTable rowsAreLinks columns={[...columns.map((column) => t(`columns.${column}`)), '']}>
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
          <TableTd className={table.menu}>
            <EntryMenu isInList entry={menuEntry(row, mayTrash)} actions={actions} />
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

/** Only what the menu shows goes to the browser. */
function menuEntry(row: EntryRow, mayTrash: Props['mayTrash']): MenuEntry {
  const { id, kind, editions } = row;
  return { id, kind, editions, canTrash: mayTrash(row) };
}
