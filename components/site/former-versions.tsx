import { formatDate, formatDateTime, isoDate, isoInstant } from '@/lib/i18n/dates';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import styles from './piece.module.css';

interface Props {
  piece: Pick<PieceView, 'formerVersions' | 'locale'>;
}

/** Leads to the piece as it was before, the newest first, each by the day from which readers saw it; with the hour where two have the same day. */
export function FormerVersions({ piece: { formerVersions, locale } }: Props) {
  if (formerVersions.length === 0) return null;
  const days = formerVersions.map(({ shownFrom }) => isoDate(shownFrom));
  const isAlone = (day: string) => days.filter((each) => each === day).length === 1;
  return (
    <section className={styles.topicSection} aria-labelledby="versions">
      <h2 id="versions" className={styles.footHeading}>
        {translator(locale, 'site')('versions.title')}
      </h2>
      <ul className={styles.topics}>
        {formerVersions.map(({ number, shownFrom, path }) => (
          <li key={number}>
            <a href={path} rel="nofollow">
              <time dateTime={isoInstant(shownFrom)}>
                {isAlone(isoDate(shownFrom))
                  ? formatDate(shownFrom, locale)
                  : formatDateTime(shownFrom, locale)}
              </time>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
