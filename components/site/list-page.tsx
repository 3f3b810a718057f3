import type { ReactNode } from 'react';
import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import type { Step } from '@/lib/i18n/way-to';
import type { Page } from '@/lib/publications/types';
import { Breadcrumbs } from './breadcrumbs';
import { FeedLink } from './feed-link';
import { NothingHere } from './nothing-here';
import { Pager } from './pager';
import styles from './piece.module.css';

interface ListPageProps {
  locale: Locale;
  /** From the front page to this one. */
  way: readonly Step[];
  title: string;
  description?: string;
  /** Shown between the description and the facts. */
  about?: ReactNode;
  /** A line of details under the description, such as the rhythm of a series. */
  facts?: string;
  path: string;
  /** The same list in the other language; null where there is none. */
  translationPath: string | null;
  /** The list can be followed by a feed of its own. */
  hasFeed?: boolean;
  list: Page<unknown>;
  /** `children` are shown also where the list is empty. */
  hasOpening?: boolean;
  /** The text shown when the list is empty. */
  empty: string;
  /** The Center News list beside the page; null on the Center News page itself. */
  centerNews: ReactNode;
  /** The rows of this page of the list. */
  children: ReactNode;
  /** Shown below the list and its pager. */
  related?: ReactNode;
  /** The list is one of names, whose pages are neither newer nor older. */
  isOfNames?: boolean;
}

/** A heading, a description and one page of a list: for collections, the archive and Center News. */
export function ListPage(props: ListPageProps) {
  const { locale, way, title, description, facts, path, hasFeed, list, empty, translationPath } = props;
  const { centerNews, children, related, about, isOfNames, hasOpening = false } = props;
  return (
    <div className={styles.page}>
      <div>
        <header className={styles.header}>
          <Breadcrumbs way={way} locale={locale} />
          <h1 className={styles.title}>
            <IsolatedText text={title} locale={locale} />
          </h1>
          {description && (
            <p className={styles.standfirst}>
              <IsolatedText text={description} locale={locale} />
            </p>
          )}
          {about}
          {facts && <p className={styles.meta}>{facts}</p>}
          {hasFeed && <FeedLink path={path} locale={locale} />}
        </header>
        {list.rows.length === 0 && !hasOpening ? (
          <NothingHere locale={locale} text={empty} path={path} translationPath={translationPath} />
        ) : (
          children
        )}
        <Pager list={list} path={path} locale={locale} isOfNames={isOfNames} />
        {related}
      </div>
      {centerNews}
    </div>
  );
}
