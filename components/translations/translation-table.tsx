import { TableTd, TableTr } from '@mantine/core';
import { EntryCell } from '@/components/articles/entry-cell';
import { RecordTable } from '@/components/ui/record-table';
import type { RowPermissions } from '@/lib/entries/listing/types';
import type { EntryRow } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { TranslationLines } from './translation-lines';
import type { TranslatorActions } from './translator-actions';

interface Props {
  /** Each with what the user may do with it. */
  rows: (EntryRow & { can: RowPermissions })[];
  locale: Locale;
  actions: TranslatorActions;
}

/** Pieces with the state of each language. */
export function TranslationTable({ rows, locale, actions }: Props) {
  const t = translator(locale, 'articles');
  const columns = ['section', 'changed'] as const;
  const heads = columns.map((column) => t(`columns.${column}`));
  return (
    <RecordTable columns={[translator(locale, 'studio')('translations.editions'), ...heads]}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            <TranslationLines {...{ row, locale, actions }} />
          </TableTd>
          {columns.map((column) => (
            <EntryCell key={column} {...{ row, column, locale }} />
          ))}
        </TableTr>
      ))}
    </RecordTable>
  );
}
