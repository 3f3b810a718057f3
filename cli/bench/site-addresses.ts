import { db } from '@/lib/db';
import { authorPath, feedPath, monthPath, piecePath, sectionPath, topicPath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale, localised } from '@/lib/i18n/locales';
import { type PageCursor, pageQuery } from '@/lib/page-cursor';
import {
  authorPiecesKey,
  entryKey,
  listKey,
  monthKey,
  NEWS_CLOCK,
  SITEMAP_INDEX,
  sectionPiecesKey,
  sitemapKey,
  topicPiecesKey,
} from '@/lib/public-changes/keys';
import type { NewsroomUnderTest } from './open-newsroom-under-test';

export interface Page {
  /** Encoded, with the query. */
  path: string;
  /** A key that the page reads, and that no part of it reads which stands on every page. */
  key: string;
}

/** Pages of the same sort, of which the first requests are measured. */
export interface PageSort {
  label: string;
  pages: Page[];
}

/** How many pieces precede the later page of a section; fewer where the section has fewer. */
const DEPTH = 4_000;
const PAGE_SIZE = 20;
const ARTICLES = 20;

const inLocales = (page: (locale: Locale) => Promise<Page> | Page): Promise<Page[]> =>
  Promise.all(
    LOCALES.map(async (locale) => {
      const { path, key } = await page(locale);
      return { path: encodeURI(path), key };
    }),
  );

async function deepCursor(locale: Locale, sectionId: string): Promise<PageCursor> {
  const where = { sectionId, locale };
  const count = await db().publication.count({ where });
  return db().publication.findFirstOrThrow({
    where,
    orderBy: [{ datelineAt: 'desc' }, { entryNumber: 'desc' }],
    skip: Math.max(0, Math.min(DEPTH, count - PAGE_SIZE) - 1),
    select: { datelineAt: true, entryNumber: true },
  });
}

async function lastMonth(locale: Locale): Promise<Page> {
  const { datelineAt } = await db().publication.findFirstOrThrow({
    where: { locale, kind: 'article' },
    orderBy: [{ datelineAt: 'asc' }],
  });
  const month = datelineAt.toISOString().slice(0, 7);
  return { path: monthPath(locale, month), key: monthKey(month, locale) };
}

async function newestArticles(): Promise<Page[]> {
  const rows = await db().publication.findMany({
    where: { kind: 'article' },
    orderBy: { entryNumber: 'desc' },
    take: ARTICLES,
    select: { entryId: true, locale: true, slug: true },
  });
  return rows.map(({ entryId, locale, slug }) => ({
    path: encodeURI(piecePath(locale, 'article', slug)),
    key: entryKey(entryId),
  }));
}

/** The pages whose cost must not grow with the site. The author and the topic have a tenth of all pieces. */
export async function findPageSorts({ busy }: NewsroomUnderTest): Promise<PageSort[]> {
  const section = await db().section.findFirstOrThrow({ orderBy: { position: 'asc' } });
  const person = await db().person.findUniqueOrThrow({ where: { id: busy.personId } });
  const topic = await db().topic.findUniqueOrThrow({ where: { id: busy.topicId } });
  const ofSection = (locale: Locale, query = '') => ({
    path: sectionPath(locale, localised(section, 'slug', locale)) + query,
    key: sectionPiecesKey(section.id, locale),
  });
  const ofAuthor = (locale: Locale) => ({
    path: authorPath(locale, localised(person, 'slug', locale)),
    key: authorPiecesKey(person.id, locale),
  });
  const ofTopic = (locale: Locale) => ({
    path: topicPath(locale, localised(topic, 'slug', locale)),
    key: topicPiecesKey(topic.id, locale),
  });
  const deep = async (locale: Locale) => ofSection(locale, pageQuery(await deepCursor(locale, section.id)));
  const front = (locale: Locale) => ({ path: `/${locale}`, key: listKey('front-page') });
  return [
    { label: 'Front page', pages: await inLocales(front) },
    { label: 'Article', pages: await newestArticles() },
    { label: 'Section, first page', pages: await inLocales((locale) => ofSection(locale)) },
    { label: `Section, ${DEPTH.toLocaleString('en')} pieces deep`, pages: await inLocales(deep) },
    { label: 'Archive, last month', pages: await inLocales(lastMonth) },
    { label: 'Author with the most pieces', pages: await inLocales(ofAuthor) },
    { label: 'Topic with the most pieces', pages: await inLocales(ofTopic) },
    {
      label: 'Feed of the author with the most pieces',
      pages: await inLocales((locale) => {
        const { path, key } = ofAuthor(locale);
        return { path: feedPath(path, 'rss'), key };
      }),
    },
    { label: 'Sitemap, the index', pages: [{ path: '/sitemap.xml', key: SITEMAP_INDEX }] },
    { label: 'Sitemap, 500 entries', pages: [{ path: '/sitemap/1.xml', key: sitemapKey(1) }] },
    { label: 'Sitemap of news', pages: [{ path: '/news-sitemap.xml', key: NEWS_CLOCK }] },
  ];
}

/** Addresses of articles, Arabic and English in turn, the newest first. */
export async function findArticlePaths(count: number, skip = 0): Promise<string[]> {
  const rows = await db().publication.findMany({
    where: { kind: 'article' },
    orderBy: [{ entryNumber: 'desc' }, { locale: 'asc' }],
    take: count,
    skip,
    select: { locale: true, slug: true },
  });
  return rows.map(({ locale, slug }) => encodeURI(piecePath(locale, 'article', slug)));
}
