import { TableTd, TableTr } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import type { GlossaryRow } from '@/lib/glossary/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface Props {
  rows: GlossaryRow[];
  locale: Locale;
  /** Whether the first name links to the form. */
  editable: boolean;
}

/** Terms of the glossary: the first name, and all that it is also found by. */
export function GlossaryTable({ rows, locale, editable }: Props) {
  const t = translator(locale, 'glossary');
  return (
    <RecordTable rowsAreLinks={editable} columns={[t('columns.name'), t('columns.others')]}>
      {rows.map(({ id, names: [first = '', ...others] }) => (
        <TableTr key={id}>
          <TableTd>
            {editable ? (
              <Link href={`/studio/glossary/${id}`} className={table.name}>
                <bdi>{first}</bdi>
              </Link>
            ) : (
              <bdi className={table.name}>{first}</bdi>
            )}
          </TableTd>
          <TableTd className={table.quiet} data-label={t('columns.others')}>
            {others.map((name, index) => (
              <span key={name}>
                {index > 0 && ' · '}
                <bdi>{name}</bdi>
              </span>
            ))}
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}
