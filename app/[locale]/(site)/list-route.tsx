import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { JsonLd } from '@/components/prose/json-ld';
import { ListPage } from '@/components/site/list-page';
import { PageFrame } from '@/components/site/page-frame';
import { archivePath } from '@/lib/i18n/addresses';
import { formatDate } from '@/lib/i18n/dates';
import { localDigits } from '@/lib/i18n/local-digits';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { type NamePart, nameQuery } from '@/lib/i18n/name-part';
import { translator } from '@/lib/i18n/translator';
import { type Step, wayTo } from '@/lib/i18n/way-to';
import { type IssueCursor, type PageCursor, pageQuery } from '@/lib/page-cursor';
import { breadcrumbs } from '@/lib/publications/structured-data';
import type { Page } from '@/lib/publications/types';
import { centerNewsFragment, siteFrame } from './fragment';
import { loadSite } from './load-site';
import { pageMetadata, type Site } from './page-metadata';

/** Everything that the page of a list needs, whatever it lists. */
export interface ListRoute<Row> {
  locale: Locale;
  /** The piece or issue that this page follows; null on the first page. */
  before: PageCursor | IssueCursor | NamePart | null;
  title: string;
  /** The title as programs read it, where that is written with other digits. */
  machineTitle?: string;
  description: string;
  /** Shown between the description and the facts. */
  about?: ReactNode;
  facts?: string;
  path: string;
  /** The pages between the front page and this one. */
  parents?: readonly Step[];
  /** The same list in the other language; null where there is none. */
  translationPath: string | null;
  /** Where the language switch leads without such a list; the archive if nothing is said. */
  nearestElsewhere?: string;
  empty: string;
  /** Leaves out the Center News list beside the page, for the Center News page itself. */
  withoutCenterNews?: boolean;
  /** The list can be followed by a feed of its own. */
  hasFeed?: boolean;
  list: Promise<Page<Row> | null>;
  rows: (rows: Row[]) => ReactNode;
  /** The rows have something above them, also where there are none. */
  hasOpening?: boolean;
  /** Shown below the list. */
  related?: ReactNode;
  /** The list is one of names, whose pages are neither newer nor older. */
  isOfNames?: boolean;
  /** The names of both languages stand under the same letters, so that a letter has a page in each. */
  hasBothNames?: boolean;
  /** What the list is about, for search engines. */
  subject?: (site: Site) => object;
}

type ListFacts = Pick<
  ListRoute<unknown>,
  'locale' | 'before' | 'title' | 'description' | 'path' | 'translationPath' | 'hasFeed'
>;

/**
 * Metadata of a list page. Pages of pieces after the first have no translation, because the lists of the two languages differ in length;
 * a series has the same issues in both.
 */
export async function listMetadata(facts: ListFacts): Promise<Metadata> {
  const { locale, before, title, description, path, translationPath, hasFeed } = facts;
  const site = await loadSite(locale);
  const listPath = hasFeed ? path : undefined;
  if (!before) return pageMetadata(site, { locale, title, description, path, translationPath, listPath });
  const isOfIssues = 'beforeIssue' in before;
  return pageMetadata(site, {
    locale,
    title: 'letter' in before ? title : laterTitle(title, before, locale),
    description,
    path: path + queryOf(before),
    translationPath: isOfIssues && translationPath ? translationPath + queryOf(before) : null,
    listPath,
  });
}

function queryOf(before: ListRoute<unknown>['before']): string {
  if (!before) return '';
  return 'letter' in before ? nameQuery(before) : pageQuery(before);
}

/** The same part of the list in the other language, encoded, where that list is divided alike. */
function queryElsewhere({
  before,
  hasBothNames,
}: Pick<ListRoute<unknown>, 'before' | 'hasBothNames'>): string {
  if (!before) return '';
  if ('letter' in before) return hasBothNames ? encodeURI(nameQuery({ ...before, after: null })) : '';
  return 'beforeIssue' in before ? pageQuery(before) : '';
}

function laterTitle(title: string, before: PageCursor | IssueCursor, locale: Locale): string {
  const t = translator(locale, 'site');
  return 'beforeIssue' in before
    ? t('pager.beforeIssue', { title, number: localDigits(before.beforeIssue, locale) })
    : t('pager.titled', { title, date: formatDate(before.datelineAt, locale) });
}

/** The page of a list. An address of a later page redirects to the first one when the list no longer has the piece that it follows. */
export async function renderList<Row>(route: ListRoute<Row>) {
  const { locale, withoutCenterNews = false, rows, subject, parents = [], ...page } = route;
  const { before, path, title, machineTitle, translationPath } = page;
  const [site, frame, centerNews, found] = await Promise.all([
    loadSite(locale),
    siteFrame(locale, { path, isPage: !before }),
    withoutCenterNews ? null : centerNewsFragment(locale),
    route.list,
  ]);
  const list = found ?? (before ? permanentRedirect(encodeURI(path)) : notFound());
  const own = {
    name: title,
    ...(machineTitle && { machineName: machineTitle }),
    path: path + queryOf(before),
  };
  const way = wayTo([...parents, own], locale);
  return (
    <PageFrame
      locale={locale}
      frame={frame}
      languageSwitch={
        translationPath
          ? { path: translationPath, query: queryElsewhere(route) }
          : { path: route.nearestElsewhere ?? archivePath(otherLocale(locale)) }
      }
    >
      <ListPage {...page} locale={locale} list={list} centerNews={centerNews} way={way}>
        {rows(list.rows)}
      </ListPage>
      <JsonLd data={breadcrumbs(way, site)} />
      {subject && !before && <JsonLd data={subject(site)} />}
    </PageFrame>
  );
}
