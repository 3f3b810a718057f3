import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { ListPage } from '@/components/site/list-page';
import { PageFrame } from '@/components/site/page-frame';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { centerNewsList } from '@/lib/publications/center-news-list';
import type { Page } from '@/lib/publications/types';
import { loadMasthead } from './load';
import { loadSite } from './load-site';
import { pageMetadata } from './page-metadata';

/** Everything that the page of a list needs, whatever it lists. */
export interface ListRoute<Row> {
  locale: Locale;
  page: number;
  label?: string;
  title: string;
  description: string;
  facts?: string;
  path: string;
  translationPath: string;
  empty: string;
  /** Leaves out the Center News list beside the page, for the Center News page itself. */
  withoutCenterNews?: boolean;
  list: Promise<Page<Row> | null>;
  rows: (rows: Row[]) => ReactNode;
}

type ListFacts = Pick<
  ListRoute<unknown>,
  'locale' | 'page' | 'title' | 'description' | 'path' | 'translationPath'
>;

/** Metadata of a list page. Pages after the first have no translation, because the lists of the two languages differ in length. */
export async function listMetadata(facts: ListFacts): Promise<Metadata> {
  const { locale, page, title, description, path, translationPath } = facts;
  const t = translator(locale, 'site');
  return pageMetadata(await loadSite(locale), {
    locale,
    title: page === 1 ? title : t('pager.titled', { title, page }),
    description,
    path: page === 1 ? path : `${path}?page=${page}`,
    translationPath: page === 1 ? translationPath : null,
  });
}

export async function renderList<Row>(route: ListRoute<Row>) {
  const { locale, translationPath, withoutCenterNews = false, rows, ...page } = route;
  const [masthead, centerNews, found] = await Promise.all([
    loadMasthead(locale),
    withoutCenterNews ? [] : centerNewsList(locale),
    route.list,
  ]);
  const list = found ?? notFound();
  return (
    <PageFrame
      locale={locale}
      masthead={masthead}
      languageSwitch={{ path: translationPath }}
      path={page.path}
    >
      <ListPage {...page} locale={locale} list={list} centerNews={centerNews}>
        {rows(list.rows)}
      </ListPage>
    </PageFrame>
  );
}
