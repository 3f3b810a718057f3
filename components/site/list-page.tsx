import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Page, PieceLine } from '@/lib/publications/types';
import { CenterNewsBox } from './center-news-box';
import { Pager } from './pager';
import styles from './piece.module.css';

interface ListPageProps {
  locale: Locale;
  /** The kind of collection ("Section"), shown above the heading. */
  label?: string;
  title: ReactNode;
  description?: string;
  /** A line of details under the description, such as the rhythm of a series. */
  facts?: string;
  path: string;
  list: Page<unknown>;
  /** The text shown when the list is empty. */
  empty: string;
  centerNews: PieceLine[];
  /** The rows of this page of the list. */
  children: ReactNode;
}

/** A heading, a description and one page of a list: for collections, the archive and Center News. */
export function ListPage(props: ListPageProps) {
  const { locale, label, title, description, facts, path, list, empty, centerNews, children } = props;
  return (
    <div className={styles.page}>
      <div>
        <header className={styles.header}>
          {label && <p className={styles.section}>{label}</p>}
          <h1 className={styles.title}>{title}</h1>
          {description && <p className={styles.standfirst}>{description}</p>}
          {facts && <p className={styles.meta}>{facts}</p>}
        </header>
        {list.total === 0 ? <p>{empty}</p> : children}
        <Pager list={list} path={path} locale={locale} />
      </div>
      <CenterNewsBox lines={centerNews} locale={locale} />
    </div>
  );
}
