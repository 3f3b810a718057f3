import { TableTd, TableTr } from '@mantine/core';
import Link from 'next/link';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { KnownText } from './known-text';
import { RecordTable } from './record-table';
import table from './record-table.module.css';

interface Row {
  id: string;
  nameAr: string;
  nameEn: string;
  pieces: number;
}

interface Props {
  rows: Row[];
  locale: Locale;
  /** Path of the path whose forms the names lead to; without it they lead nowhere. */
  path: string | null;
  columns: { name: string; pieces: string };
  piecesText: (count: number) => string;
}

/** A directory, each name in both languages, with the number of pieces that carry it. */
export function NamesTable({ rows, locale, path, columns, piecesText }: Props) {
  return (
    <RecordTable leads={path !== null} columns={[columns.name, columns.pieces]}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            <NameLink row={row} locale={locale} path={path} />
          </TableTd>
          <TableTd className={table.quiet} data-label={columns.pieces}>
            {piecesText(row.pieces)}
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

/** A name in both languages, that of the interface first and leading to the form where there is one. */
export function NameLink({
  row,
  locale,
  path,
}: { row: Omit<Row, 'pieces'> } & Pick<Props, 'locale' | 'path'>) {
  const other = otherLocale(locale);
  const name = <KnownText locale={locale}>{localised(row, 'name', locale)}</KnownText>;
  return (
    <>
      {path ? (
        <Link href={`${path}/${row.id}`} className={table.name}>
          {name}
        </Link>
      ) : (
        <span className={table.name}>{name}</span>
      )}
      <span className={table.under}>
        <KnownText locale={other}>{localised(row, 'name', other)}</KnownText>
      </span>
    </>
  );
}
