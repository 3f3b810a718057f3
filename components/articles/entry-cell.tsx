import { TableTd } from '@mantine/core';
import table from '@/components/ui/record-table.module.css';
import type { EntryColumn } from '@/lib/entries/listing/types';
import type { EntryRow, NameRef } from '@/lib/entries/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface Props {
  row: EntryRow;
  column: EntryColumn;
  locale: Locale;
}

/** What one column of a list says of a piece. */
export function EntryCell({ row, column, locale }: Props) {
  const label = translator(locale, 'articles')(`columns.${column}`);
  switch (column) {
    case 'section':
      return (
        <TableTd data-label={label}>{row.section ? localised(row.section, 'name', locale) : '—'}</TableTd>
      );
    case 'authors':
      return <TableTd data-label={label}>{namesOf(row.authors, locale)}</TableTd>;
    case 'createdBy':
      return <TableTd data-label={label}>{localised(row.createdBy, 'name', locale)}</TableTd>;
    default:
      return <TimeCell {...{ row, column, locale, label }} />;
  }
}

const INSTANTS = { created: 'createdAt', published: 'publishedAt', changed: 'changedAt' } as const;

interface TimeProps extends Props {
  column: keyof typeof INSTANTS;
  label: string;
}

function TimeCell({ row, column, locale, label }: TimeProps) {
  const instant = row[INSTANTS[column]];
  return (
    <TableTd data-label={label} className={table.quiet}>
      {instant ? <time dateTime={instant.toISOString()}>{formatDateTime(instant, locale)}</time> : '—'}
      {column === 'changed' && (
        <span className={table.under}>{localised(row.changedBy, 'name', locale)}</span>
      )}
    </TableTd>
  );
}

function namesOf(people: NameRef[], locale: Locale): string {
  if (people.length === 0) return '—';
  const names = new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' });
  return names.format(people.map((person) => localised(person, 'name', locale)));
}
