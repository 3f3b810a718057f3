import { monthPath } from '@/lib/i18n/addresses';
import { formatMonth } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ArchiveMonth } from '@/lib/publications/types';
import styles from './pager.module.css';

interface MonthLinksProps {
  month: Pick<ArchiveMonth, 'newer' | 'older'>;
  locale: Locale;
}

/** Links from a month of the archive to the months next to it; null when it is the only one. */
export function MonthLinks({ month: { newer, older }, locale }: MonthLinksProps) {
  const link = (month: string | null) =>
    month === null ? null : { name: formatMonth(month, locale), path: monthPath(locale, month) };
  const label = translator(locale, 'site')('archive.otherMonths');
  return <NeighbourLinks newer={link(newer)} older={link(older)} label={label} />;
}

interface Neighbour {
  name: string;
  path: string;
}

interface NeighbourLinksProps {
  newer: Neighbour | null;
  older: Neighbour | null;
  label: string;
}

/** Links from a part of the archive to the parts next to it; null when it is the only one. */
export function NeighbourLinks({ newer, older, label }: NeighbourLinksProps) {
  if (!newer && !older) return null;
  return (
    <nav className={styles.pager} aria-label={label}>
      {newer && (
        <a className={styles.newer} href={newer.path}>
          {newer.name}
        </a>
      )}
      {older && (
        <a className={styles.older} href={older.path}>
          {older.name}
        </a>
      )}
    </nav>
  );
}
