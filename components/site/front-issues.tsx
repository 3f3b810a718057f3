import { IsolatedText } from '@/components/prose/isolated-text';
import { Picture } from '@/components/prose/picture';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { SeriesWithIssue } from '@/lib/publications/front/types';
import type { PictureView } from '@/lib/publications/types';
import { COVER_SIZES } from './cover-sizes';
import { Dateline } from './dateline';
import styles from './front.module.css';
import lists from './lists.module.css';

/** The latest issue of a series, its cover beside what it is. */
export function LatestIssue({ series, locale }: { series: SeriesWithIssue; locale: Locale }) {
  const t = translator(locale, 'site');
  const { number, title, publishedOn, path, cover } = series.latest;
  const name = t('collection.issue', { number: localDigits(number, locale) });
  return (
    <section aria-labelledby="latest-issue">
      <h2 id="latest-issue" className={lists.heading}>
        {t('front.latestIssue')}
      </h2>
      <div className={styles.strip}>
        {cover && (
          <div className={styles.cover}>
            <Picture picture={cover} sizes={COVER_SIZES.issueFront} isSilent />
          </div>
        )}
        <div>
          <p className={lists.section}>
            <a href={encodeURI(series.path)}>
              <IsolatedText text={series.name} locale={locale} />
            </a>
          </p>
          <h3 className={styles.pickTitle}>
            <a href={encodeURI(path)}>{title ? <IsolatedText text={title} locale={locale} /> : name}</a>
          </h3>
          <p className={`${lists.byline} ${styles.facts}`}>
            {title && <span>{name}</span>}
            <Dateline at={publishedOn} locale={locale} />
          </p>
          {series.description && (
            <p className={lists.standfirst}>
              <IsolatedText text={series.description} locale={locale} />
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

/** All series side by side, each with the cover of its latest issue; on a phone the row is moved sideways. */
export function SeriesStrip({ series, locale }: { series: SeriesWithIssue[]; locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <section aria-labelledby="series-strip">
      <h2 id="series-strip" className={lists.heading}>
        <a href={`/${locale}/series`}>{t('seriesIndex.title')}</a>
      </h2>
      <ul className={styles.strip}>
        {series.map(({ id, name, path, latest: { cover, number } }) => (
          <li key={id}>
            <StripCover cover={cover} number={localDigits(number, locale)} />
            <h3 className={lists.section}>
              <a href={encodeURI(path)}>
                <IsolatedText text={name} locale={locale} />
              </a>
            </h3>
            <p className={lists.when}>{t('collection.issue', { number: localDigits(number, locale) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As high for every issue, so that the names below stand on one line; the number, which is said below, where there is no picture. */
function StripCover({ cover, number }: { cover: PictureView | null; number: string }) {
  return cover ? (
    <div className={styles.stand}>
      <Picture picture={cover} sizes={COVER_SIZES.strip} isSilent />
    </div>
  ) : (
    <div className={`${styles.stand} ${styles.drawn}`} aria-hidden>
      {number}
    </div>
  );
}
