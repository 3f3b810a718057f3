import { Title } from '@mantine/core';
import type { EntryRow } from '@/lib/entries/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { EditionLines } from './edition-lines';
import classes from './entry-panel.module.css';

interface Props {
  title: string;
  empty: string;
  rows: EntryRow[];
  locale: Locale;
}

/** A short list of pieces under a heading. */
export function EntryPanel({ title, empty, rows, locale }: Props) {
  return (
    <section className={classes.panel}>
      <Title order={2}>{title}</Title>
      {rows.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row}>
            <EditionLines row={row} locale={locale} />
            <p className={classes.when}>
              <time dateTime={row.changedAt.toISOString()}>{formatDateTime(row.changedAt, locale)}</time>
              <span>{localised(row.changedBy, 'name', locale)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
