import { TableTd, TableTr } from '@mantine/core';
import { orderedColumn } from '@/components/ui/ordered-column';
import { type OrderedColumn, RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import type { EntryColumn, EntrySort } from '@/lib/entries/listing/types';
import type { EntryRow } from '@/lib/entries/types';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import { RowBox } from './bulk/row-box';
import { EditionLines } from './edition-lines';
import type { EntryActions, MenuEntry } from './entry-actions';
import { EntryCell } from './entry-cell';
import { EntryMenu } from './entry-menu';

interface Props {
  rows: EntryRow[];
  locale: Locale;
  columns: readonly EntryColumn[];
  /** Null where what was found has the order of a search. */
  sort: EntrySort | null;
  actions: EntryActions;
  /** Whether the signed-in user may put a piece into the trash. */
  mayTrash: (row: EntryRow) => boolean;
}

/** A table of pieces in the given order. */
export function EntryTable({ rows, locale, columns, sort, actions, mayTrash }: Props) {
  const t = translator(locale, 'articles');
  const heads = (['title', ...columns] as const).map((column) => head(column, t(`columns.${column}`), sort));
  return (
    <RecordTable rowsAreLinks columns={[{ label: 'box', head: null, sorted: 'none' }, ...heads, '']}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd className={table.box}>
            <RowBox id={row.id} title={titleOf(row, locale)} href={pathOf(row, locale)} />
          </TableTd>
          <TableTd className={table.beside}>
            <EditionLines row={row} locale={locale} />
          </TableTd>
          {columns.map((column) => (
            <EntryCell key={column} {...{ row, column, locale }} />
          ))}
          <TableTd className={table.menu}>
            <EntryMenu isInList entry={menuEntry(row, mayTrash)} actions={actions} />
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

const SORTS: Partial<Record<EntryColumn | 'title', EntrySort['key']>> = {
  title: 'title',
  created: 'created',
  published: 'published',
  changed: 'changed',
};

function head(column: EntryColumn | 'title', label: string, sort: EntrySort | null): string | OrderedColumn {
  const name = SORTS[column];
  return name ? orderedColumn({ label, name, sort, isDescendingFirst: name !== 'title' }) : label;
}

/** The title in the interface's language, or else in the other one. */
export function titleOf({ editions }: EntryRow, locale: Locale): string {
  const { ar, en } = editions;
  const [first, second] = locale === 'ar' ? [ar, en] : [en, ar];
  return first?.title || second?.title || translator(locale, 'articles')('untitled');
}

/** The editor of the edition in the interface's language, or else of the other one. */
function pathOf({ id: entryId, kind, editions }: EntryRow, locale: Locale): string {
  return editorPath({ kind, entryId, locale: editions[locale] ? locale : otherLocale(locale) });
}

/** Only what the menu shows goes to the browser. */
function menuEntry(row: EntryRow, mayTrash: Props['mayTrash']): MenuEntry {
  const { id, kind, editions } = row;
  return { id, kind, editions, canTrash: mayTrash(row) };
}
