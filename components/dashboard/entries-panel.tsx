import { EditionLines } from '@/components/articles/edition-lines';
import type { EntryRow } from '@/lib/entries/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { Panel } from './panel';
import classes from './panel.module.css';

interface Props {
  title: string;
  links: { href: string; label: string }[];
  empty: string;
  rows: EntryRow[];
  locale: Locale;
}

/** A block of pieces: their editions, and who changed them when. */
export function EntriesPanel({ rows, locale, ...panel }: Props) {
  return (
    <Panel {...panel} isEmpty={rows.length === 0}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <EditionLines row={row} locale={locale} />
          <p className={classes.when}>
            <time dateTime={row.changedAt.toISOString()}>{formatDateTime(row.changedAt, locale)}</time>
            <span>{localised(row.changedBy, 'name', locale)}</span>
          </p>
        </li>
      ))}
    </Panel>
  );
}
