import { TableTd, TableTr } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { commaList } from '@/lib/i18n/comma-list';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ReleaseRow } from '@/lib/releases/types';
import { lastMoment } from './last-moment';
import { ReleasePill } from './release-pill';
import classes from './releases.module.css';

interface Props {
  title: string;
  rows: ReleaseRow[];
  locale: Locale;
}

/** Releases under a heading. */
export function ReleasesTable({ title, rows, locale }: Props) {
  const t = translator(locale, 'releases');
  const columns = (['name', 'state', 'contents', 'moment'] as const).map((name) => t(`columns.${name}`));
  return (
    <section>
      <h2 className={classes.part}>{title}</h2>
      <RecordTable columns={columns} rowsAreLinks>
        {rows.map((row) => (
          <TableTr key={row.id}>
            <TableTd>
              <Link href={`/studio/releases/${row.id}`} className={table.name}>
                <bdi>{row.name}</bdi>
              </Link>
              <span className={table.under}>{t('number', { number: row.number })}</span>
            </TableTd>
            <TableTd data-label={columns[1]}>
              <ReleasePill state={row.state} locale={locale} />
            </TableTd>
            <TableTd data-label={columns[2]}>{contentsOf(row, locale)}</TableTd>
            <TableTd data-label={columns[3]} className={table.quiet}>
              {lastMoment(row, locale)}
            </TableTd>
          </TableTr>
        ))}
      </RecordTable>
    </section>
  );
}

/** How many of each are in it, in words. */
export function contentsOf({ counts }: Pick<ReleaseRow, 'counts'>, locale: Locale): string {
  const t = translator(locale, 'releases');
  const parts = (['editions', 'lists', 'redirects'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => t(`counts.${what}`, { count: counts[what] }));
  return parts.length > 0 ? commaList(parts, locale) : t('counts.none');
}
