import { centerNewsPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceLine } from '@/lib/publications/types';
import styles from './lists.module.css';
import { isolation, PieceLink } from './piece-link';

/** The Center News list in the editors' order, shown beside the front page, every list and every piece. */
export function CenterNewsBox({ lines, locale }: { lines: PieceLine[]; locale: Locale }) {
  if (lines.length === 0) return null;
  const t = translator(locale, 'site');
  return (
    <aside className={styles.news} aria-labelledby="center-news">
      <h2 id="center-news" className={styles.heading}>
        <a href={centerNewsPath(locale)}>{t('centerNews.title')}</a>
      </h2>
      <ul className={styles.newsLines}>
        {lines.map((line) => (
          <li key={line.path} {...isolation(line, locale)}>
            <PieceLink piece={line} locale={locale} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
