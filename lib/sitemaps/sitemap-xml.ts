import { machineDate } from '@/lib/i18n/dates';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales';
import type { NewsItem, SitemapFile, SitemapPage } from '@/lib/publications/sitemap-types';
import { readableText, stripBidiControls } from '@/lib/richtext/clean-text';
import { element, type Xml, xmlDocument } from '@/lib/xml/element';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const WITH_LANGUAGES = { ...NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
const WITH_NEWS = { ...NAMESPACE, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };

export const sitemapPath = (name: string) => `/sitemap/${name}.xml`;

const lastChange = (at: Date | undefined) => (at ? element('lastmod', {}, at.toISOString()) : null);

/** The index of all files of addresses. */
export function sitemapIndex(files: readonly SitemapFile[], siteUrl: string): string {
  const entries = files.map(({ name, changedAt }) =>
    element('sitemap', {}, element('loc', {}, siteUrl + sitemapPath(name)), lastChange(changedAt)),
  );
  return xmlDocument(element('sitemapindex', NAMESPACE, ...entries));
}

/** One file of addresses. A page that has a translation names both, as the pages themselves do. */
export function sitemapFile(pages: readonly SitemapPage[], siteUrl: string): string {
  return xmlDocument(element('urlset', WITH_LANGUAGES, ...pages.flatMap((page) => entriesOf(page, siteUrl))));
}

function entriesOf({ paths, changedAt, defaultPath }: SitemapPage, siteUrl: string): Xml[] {
  const shown = LOCALES.flatMap((locale) => {
    const path = paths[locale];
    return path === undefined ? [] : [{ locale, url: siteUrl + encodeURI(path) }];
  });
  const isPair = shown.length === LOCALES.length;
  const pageForAll = siteUrl + encodeURI(defaultPath ?? paths[DEFAULT_LOCALE] ?? '');
  const links = isPair
    ? [...shown.map(({ locale, url }) => link(locale, url)), link('x-default', pageForAll)]
    : [];
  return shown.map(({ locale, url }) =>
    element('url', {}, element('loc', {}, url), lastChange(changedAt?.[locale]), ...links),
  );
}

const link = (hreflang: string, href: string) => element('xhtml:link', { rel: 'alternate', hreflang, href });

/** The file for news search: each piece with the name of the publication and its title, in its own language. */
export function newsSitemap(
  items: readonly NewsItem[],
  site: { url: string; names: Record<NewsItem['locale'], string> },
): string {
  return xmlDocument(element('urlset', WITH_NEWS, ...items.map((item) => newsEntry(item, site))));
}

function newsEntry(
  { locale, path, title, datelineAt }: NewsItem,
  { url, names }: Parameters<typeof newsSitemap>[1],
): Xml {
  const text = (plain: string) => stripBidiControls(readableText(plain));
  return element(
    'url',
    {},
    element('loc', {}, url + encodeURI(path)),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, text(names[locale])),
        element('news:language', {}, locale),
      ),
      element('news:publication_date', {}, machineDate(datelineAt)),
      element('news:title', {}, text(title)),
    ),
  );
}
