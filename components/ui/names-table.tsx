import { TableTd, TableTr } from '@mantine/core';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { NameLink } from './name-link';
import { RecordTable } from './record-table';
import table from './record-table.module.css';

interface Row {
  id: string;
  nameAr: string;
  nameEn: string;
  /** `isMore` means that there are more than `count`. */
  pieces: { count: number; isMore: boolean };
}

interface Props {
  rows: Row[];
  locale: Locale;
  /** Parent path of the edit forms that the names link to; null without links. */
  path: string | null;
  columns: { name: string; pieces: string };
  /** The number of pieces in words. */
  piecesText: (count: number) => string;
}

/** A table of names in both languages with the number of pieces of each. */
export function NamesTable({ rows, locale, path, columns, piecesText }: Props) {
  const t = translator(locale, 'studio');
  return (
    <RecordTable rowsAreLinks={path !== null} columns={[columns.name, columns.pieces]}>
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
        </TableTr>
      ))}
    </RecordTable>
  );
}
