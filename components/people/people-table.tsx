import { TableTd, TableTr } from '@mantine/core';
import Link from 'next/link';
import { KnownText } from '@/components/ui/known-text';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PersonRow } from '@/lib/people/types';

/** The directory, each name in both languages. `editable`: names lead to their forms. */
export function PeopleTable({
  rows,
  locale,
  editable,
}: {
  rows: PersonRow[];
  locale: Locale;
  editable: boolean;
}) {
  const t = translator(locale, 'people');
  return (
    <RecordTable leads columns={[t('columns.name'), t('columns.pieces')]}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            {editable ? (
              <Link href={`/studio/people/${row.id}`} className={table.name}>
                <FullName row={row} language={locale} />
              </Link>
            ) : (
              <span className={table.name}>
                <FullName row={row} language={locale} />
              </span>
            )}
            <span className={table.under}>
              <FullName row={row} language={otherLocale(locale)} />
            </span>
          </TableTd>
          <TableTd className={table.quiet} data-label={t('columns.pieces')}>
            {t('pieces', { count: row.pieces })}
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

function FullName({ row, language }: { row: PersonRow; language: Locale }) {
  const [honorific, name] = language === 'ar' ? [row.honorificAr, row.nameAr] : [row.honorificEn, row.nameEn];
  return <KnownText locale={language}>{honorific ? `${honorific} ${name}` : name}</KnownText>;
}
