import { feedPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './piece.module.css';

interface FeedLinkProps {
  /** Decoded path of the list's first page. */
  path: string;
  locale: Locale;
}

/** The link by which readers follow a list in a program of their own. */
export function FeedLink({ path, locale }: FeedLinkProps) {
  return (
    <p className={styles.follow}>
      <a href={encodeURI(feedPath(path, 'rss'))} type="application/rss+xml">
        {translator(locale, 'site')('feed.follow')}
      </a>
    </p>
  );
}
