import { centerNewsPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListsBeside, PieceLine } from '@/lib/publications/types';
import { ListName } from './list-name';
import styles from './lists.module.css';
import { isolation, PieceLink } from './piece-link';

interface Props {
  lists: ListsBeside;
  locale: Locale;
}

/** Center News and other lists in the editors' order, shown beside the front page, every list and every piece. */
export function CenterNewsBox({ lists: { centerNews, others }, locale }: Props) {
  if (centerNews.length === 0 && others.length === 0) return null;
  const t = translator(locale, 'site');
  return (
    <div className={styles.beside} data-beside="">
      {centerNews.length > 0 && (
        <aside aria-labelledby="center-news">
          <h2 id="center-news" className={styles.heading}>
            <a href={centerNewsPath(locale)}>{t('centerNews.title')}</a>
          </h2>
          <Lines lines={centerNews} locale={locale} />
        </aside>
      )}
      {others.map(({ key, name, path, lines }) => (
        <aside key={key} aria-labelledby={`list-${key}`}>
          <h2 id={`list-${key}`} className={styles.heading}>
            <ListName name={name} path={path} locale={locale} />
          </h2>
          <Lines lines={lines} locale={locale} />
        </aside>
      ))}
    </div>
  );
}

function Lines({ lines, locale }: { lines: PieceLine[]; locale: Locale }) {
  return (
    <ul className={styles.newsLines}>
      {lines.map((line) => (
        <li key={line.path} {...isolation(line, locale)}>
          <PieceLink piece={line} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
