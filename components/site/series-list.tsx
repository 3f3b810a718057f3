import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListedSeries } from '@/lib/publications/issues/types';
import styles from './indexes.module.css';
import { IssueLine } from './issue-index';

/** All series, each with how often it appears and its latest issue. */
export function SeriesList({ series, locale }: { series: ListedSeries[]; locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <ul className={styles.parts}>
      {series.map((each) => (
        <li key={each.id}>
          <h2 className={styles.partName}>
            <a href={encodeURI(each.path)}>
              <IsolatedText text={each.name} locale={locale} />
            </a>
          </h2>
          <p className={styles.fact}>{t(`periodicity.${each.periodicity}`)}</p>
          {each.description && (
            <p className={styles.about}>
              <IsolatedText text={each.description} locale={locale} />
            </p>
          )}
          {each.latest && (
            <div className={styles.pictured}>
              <IssueLine issue={each.latest} locale={locale} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
