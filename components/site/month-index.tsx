import { monthPath, yearPath } from '@/lib/i18n/addresses';
import { monthName } from '@/lib/i18n/dates';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import listStyles from './lists.module.css';
import styles from './months.module.css';

/** Links to months, given as `YYYY-MM` with the latest first, under their years. */
export function MonthIndex({ months, locale }: { months: string[]; locale: Locale }) {
  if (months.length === 0) return null;
  return (
    <section className={styles.months} aria-labelledby="months">
      <h2 id="months" className={listStyles.heading}>
        {translator(locale, 'site')('archive.byMonth')}
      </h2>
      {byYear(months).map(([year, ofYear]) => (
        <div key={year} className={styles.year}>
          <h3>
            <a href={yearPath(locale, year)}>{localDigits(year, locale)}</a>
          </h3>
          <ul>
            {ofYear.map((month) => (
              <li key={month}>
                <a href={monthPath(locale, month)}>{monthName(month, locale)}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function byYear(months: string[]): [string, string[]][] {
  const years = new Map<string, string[]>();
  for (const month of months) {
    const year = month.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return [...years];
}
