import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Page } from '@/lib/publications/types';
import styles from './lists.module.css';

interface PagerProps {
  list: Page<unknown>;
  /** Decoded path of the list's first page. */
  path: string;
  locale: Locale;
}

/** The encoded address of one page of a list. Page 1 has no query, so that it has a single address. */
export function pageHref(path: string, page: number): string {
  return page === 1 ? encodeURI(path) : `${encodeURI(path)}?page=${page}`;
}

/** Links to the previous and the next page of a list; null when there is one page only. */
export function Pager({ list: { page, pageCount }, path, locale }: PagerProps) {
  if (pageCount === 1) return null;
  const t = translator(locale, 'site');
  return (
    <nav className={styles.pager} aria-label={t('nav.pages')}>
      {page > 1 && (
        <a rel="prev" href={pageHref(path, page - 1)}>
          {t('pager.newer')}
        </a>
      )}
      <span>{t('pager.page', { page, pageCount })}</span>
      {page < pageCount && (
        <a rel="next" href={pageHref(path, page + 1)}>
          {t('pager.older')}
        </a>
      )}
    </nav>
  );
}
