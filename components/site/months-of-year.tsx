import { monthPath } from '@/lib/i18n/addresses';
import { formatMonth, monthName } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListedMonth } from '@/lib/publications/indexes/types';
import styles from './indexes.module.css';
import { NewestLines } from './newest-lines';
import { countText } from './term-link';

/** The months of a year with their newest articles. */
export function MonthsOfYear({ months, locale }: { months: ListedMonth[]; locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <ul className={styles.parts}>
      {months.map(({ month, count, newest }) => (
        <li key={month}>
          <h2 className={styles.partName}>
            <a href={monthPath(locale, month)}>{monthName(month, locale)}</a>{' '}
            <span className={styles.count}>{countText(count, locale)}</span>
          </h2>
          <NewestLines
            pieces={newest}
            label={t('archive.newest', { month: formatMonth(month, locale) })}
            locale={locale}
          />
        </li>
      ))}
    </ul>
  );
}
