// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { noonOf } from '@/lib/i18n/dates';
import { parseXml, textsOf } from '@/lib/testing/parse-xml';
import { newsSitemap, sitemapFile, sitemapIndex } from './sitemap-xml';

const SITE = 'https://news.example.org';
const at = (day: string) => new Date(`${day}T08:00:00Z`);

function linksOf(entry: Element | undefined): string[][] {
  const links = [...(entry?.getElementsByTagName('xhtml:link') ?? [])];
  return links.map((link) => ['rel', 'hreflang', 'href'].map((name) => link.getAttribute(name) ?? ''));
}

describe('A file of addresses', () => {
  const changedAt = { ar: at('2026-01-02'), en: at('2026-01-03') };
  const pair = { paths: { ar: '/ar/articles/حلف', en: '/en/articles/a' }, changedAt };

  it('has an entry for each language, with the last change of each', () => {
    const read = parseXml(sitemapFile([pair, { paths: { en: '/en/articles/b' } }], SITE));
    expect(read.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    expect(textsOf(read, 'loc')).toEqual([
      `${SITE}/ar/articles/%D8%AD%D9%84%D9%81`,
      `${SITE}/en/articles/a`,
      `${SITE}/en/articles/b`,
    ]);
    expect(textsOf(read, 'lastmod')).toEqual(['2026-01-02T08:00:00.000Z', '2026-01-03T08:00:00.000Z']);
  });

  it('names both languages at each page of a pair, and none where there is no translation', () => {
    const read = parseXml(sitemapFile([pair, { paths: { en: '/en/articles/b' } }], SITE));
    const [arabic, english, single] = [...read.getElementsByTagName('url')];
    expect(linksOf(arabic)).toEqual([
      ['alternate', 'ar', `${SITE}/ar/articles/%D8%AD%D9%84%D9%81`],
      ['alternate', 'en', `${SITE}/en/articles/a`],
      ['alternate', 'x-default', `${SITE}/ar/articles/%D8%AD%D9%84%D9%81`],
    ]);
    expect(linksOf(english)).toEqual(linksOf(arabic));
    expect(linksOf(single)).toEqual([]);
  });

  it('leads readers of other languages from the front pages to the address that chooses one', () => {
    const read = parseXml(sitemapFile([{ paths: { ar: '/ar', en: '/en' }, defaultPath: '/' }], SITE));
    expect(linksOf(read.getElementsByTagName('url')[0]).at(-1)).toEqual([
      'alternate',
      'x-default',
      `${SITE}/`,
    ]);
  });
});

it('The index of files says of each when it changed, where that is known', () => {
  const read = parseXml(sitemapIndex([{ name: 'pages' }, { name: '1', changedAt: at('2026-01-02') }], SITE));
  expect(textsOf(read, 'loc')).toEqual([`${SITE}/sitemap/pages.xml`, `${SITE}/sitemap/1.xml`]);
  expect(textsOf(read, 'lastmod')).toEqual(['2026-01-02T08:00:00.000Z']);
});

describe('The file for news search', () => {
  const news = (items: Parameters<typeof newsSitemap>[0]) =>
    parseXml(newsSitemap(items, { url: SITE, names: { ar: 'المركز', en: 'The Center' } }));

  it('tells the language, the name of the publication in it, the date as far as known, and the title', () => {
    const read = news([
      {
        locale: 'ar',
        path: '/ar/articles/أ',
        title: 'شرح \u2066C++\u2069',
        datelineAt: noonOf('2026-01-02'),
      },
      {
        locale: 'en',
        path: '/en/articles/b',
        title: 'a ]]> & b\u0001',
        datelineAt: new Date('2026-01-02T08:30:00Z'),
      },
    ]);
    expect(textsOf(read, 'news:language')).toEqual(['ar', 'en']);
    expect(textsOf(read, 'news:name')).toEqual(['المركز', 'The Center']);
    expect(textsOf(read, 'news:publication_date')).toEqual(['2026-01-02', '2026-01-02T12:30:00+04:00']);
    expect(textsOf(read, 'news:title')).toEqual(['شرح C++', 'a ]]> & b']);
  });

  it('may be empty', () => {
    expect(news([]).documentElement.children).toHaveLength(0);
  });
});
