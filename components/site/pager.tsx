import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Page } from '@/lib/publications/types';
import styles from './pager.module.css';

interface PagerProps {
  list: Page<unknown>;
  /** Decoded path of the list's first page. */
  path: string;
  locale: Locale;
  /** The name of the links, where they lead through something else than the list of the page. */
  label?: string;
  /** Names come before and after each other, and pieces are newer and older. */
  isOfNames?: boolean | undefined;
}

/** Links to the pages of a list with newer and with older pieces, or with names before and after; null when there is one page only. */
export function Pager({ list: { newer, older }, path, locale, label, isOfNames }: PagerProps) {
  if (newer === null && older === null) return null;
  const t = translator(locale, 'site');
  const address = encodeURI(path);
  return (
    <nav className={styles.pager} aria-label={label ?? t('nav.pages')}>
      {newer !== null && (
        <a className={styles.newer} rel="prev" href={address + newer}>
          {t(isOfNames ? 'pager.before' : 'pager.newer')}
        </a>
      )}
      {older !== null && (
        <a className={styles.older} rel="next" href={address + older}>
          {t(isOfNames ? 'pager.after' : 'pager.older')}
        </a>
      )}
    </nav>
  );
}
