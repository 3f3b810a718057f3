import { TableTd, TableTr } from '@mantine/core';
import { formatDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { NameLink } from './name-link';
import { orderedColumn } from './ordered-column';
import { RecordTable } from './record-table';
import table from './record-table.module.css';

interface Row {
  id: string;
  nameAr: string;
  nameEn: string;
  /** `isMore` means that there are more than `count`. */
  pieces: { count: number; isMore: boolean };
  /** Null where it is not known. */
  addedAt?: Date | null;
}

interface Props {
  rows: Row[];
  locale: Locale;
  /** Parent path of the edit forms that the names link to; null without links. */
  path: string | null;
  columns: { name: string; pieces: string };
  /** The order of a list that can be ordered, which also shows when each was added. */
  sort?: { key: string; isAscending: boolean };
  /** The number of pieces in words. */
  piecesText: (count: number) => string;
}

/** A table of names in both languages with the number of pieces of each. */
export function NamesTable({ rows, locale, path, columns, sort, piecesText }: Props) {
  const t = translator(locale, 'studio');
  const added = t('list.added');
  const heads = sort
    ? [
        orderedColumn({ label: columns.name, name: 'name', sort }),
        columns.pieces,
        orderedColumn({ label: added, name: 'added', sort, isDescendingFirst: true }),
      ]
    : [columns.name, columns.pieces];
  return (
    <RecordTable rowsAreLinks={path !== null} columns={heads}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            <NameLink row={row} locale={locale} path={path} />
          </TableTd>
          <TableTd className={table.quiet} data-label={columns.pieces}>
            {row.pieces.isMore
              ? t('list.piecesAbove', { count: row.pieces.count })
              : piecesText(row.pieces.count)}
          </TableTd>
          {sort && (
            <TableTd className={table.quiet} data-label={added}>
              {row.addedAt ? (
                <time dateTime={row.addedAt.toISOString()}>{formatDate(row.addedAt, locale)}</time>
              ) : (
                '–'
              )}
            </TableTd>
          )}
        </TableTr>
      ))}
    </RecordTable>
  );
}
