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
  if (!newer && !older) return null;
  return (
    <nav className={styles.pager} aria-label={translator(locale, 'site')('archive.otherMonths')}>
      {newer && (
        <a className={styles.newer} href={monthPath(locale, newer)}>
          {formatMonth(newer, locale)}
        </a>
      )}
      {older && (
        <a className={styles.older} href={monthPath(locale, older)}>
          {formatMonth(older, locale)}
        </a>
      )}
    </nav>
  );
}
