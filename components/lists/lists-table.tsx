import { TableTd, TableTr } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { RecordTable } from '@/components/ui/record-table';
import classes from '@/components/ui/record-table.module.css';
import { commaList } from '@/lib/i18n/comma-list';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { BUILT_IN_LISTS, type ListSummary } from '@/lib/lists/types';

interface Props {
  lists: ListSummary[];
  locale: Locale;
}

/** The lists of the site, then those that administrators made, each with where readers see it. */
export function ListsTable({ lists, locale }: Props) {
  const t = translator(locale, 'lists');
  const rows = [
    ...BUILT_IN_LISTS.map((key) => ({ key, name: t(`${key}.title`), where: t(`index.where.${key}`) })),
    ...lists.map((list) => ({
      key: list.key,
      name: localised(list, 'name', locale),
      where: whereOf(list, locale),
    })),
  ];
  const columns = [t('index.columns.name'), t('index.columns.where')];
  return (
    <RecordTable columns={columns} rowsAreLinks>
      {rows.map(({ key, name, where }) => (
        <TableTr key={key}>
          <TableTd data-label={columns[0]}>
            <Link href={`/studio/lists/${key}`} className={classes.name}>
              {name}
            </Link>
          </TableTd>
          <TableTd data-label={columns[1]}>{where}</TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

function whereOf({ frontOrder, isBeside, page, isComposed, opens }: ListSummary, locale: Locale): string {
  const t = translator(locale, 'lists');
  const where = [
    ...(isComposed ? [t('index.composed')] : frontOrder ? [t('index.front', { order: frontOrder })] : []),
    ...(isBeside ? [t('index.beside')] : []),
    ...(page ? [t('index.page')] : []),
    ...opens.map((section) => t('index.opens', { section: localised(section, 'name', locale) })),
  ];
  return where.length > 0 ? commaList(where, locale) : t('index.nowhere');
}
