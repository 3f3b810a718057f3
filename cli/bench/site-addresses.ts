import { db } from '@/lib/db';
import { authorPath, feedPath, monthPath, piecePath, sectionPath, topicPath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale, localised } from '@/lib/i18n/locales';
import { type PageCursor, pageQuery } from '@/lib/page-cursor';
import type { NewsroomUnderTest } from './open-newsroom-under-test';

/** Pages of the same sort, of which the first requests are measured. */
export interface PageSort {
  label: string;
  /** Encoded, with the query. */
  paths: string[];
}

/** How many pieces precede the later page of a section; fewer where the section has fewer. */
const DEPTH = 4_000;
const PAGE_SIZE = 20;
const ARTICLES = 20;

const inLocales = (path: (locale: Locale) => Promise<string> | string): Promise<string[]> =>
  Promise.all(LOCALES.map(async (locale) => encodeURI(await path(locale))));

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

async function lastMonth(locale: Locale): Promise<string> {
  const { datelineAt } = await db().publication.findFirstOrThrow({
    where: { locale, kind: 'article' },
    orderBy: [{ datelineAt: 'asc' }],
  });
  return monthPath(locale, datelineAt.toISOString().slice(0, 7));
}

/** The pages whose cost must not grow with the site. The author and the topic have a tenth of all pieces. */
export async function findPageSorts({ busy }: NewsroomUnderTest): Promise<PageSort[]> {
  const section = await db().section.findFirstOrThrow({ orderBy: { position: 'asc' } });
  const person = await db().person.findUniqueOrThrow({ where: { id: busy.personId } });
  const topic = await db().topic.findUniqueOrThrow({ where: { id: busy.topicId } });
  const ofSection = (locale: Locale) => sectionPath(locale, localised(section, 'slug', locale));
  const ofAuthor = (locale: Locale) => authorPath(locale, localised(person, 'slug', locale));
  const ofTopic = (locale: Locale) => topicPath(locale, localised(topic, 'slug', locale));
  const deep = async (locale: Locale) => ofSection(locale) + pageQuery(await deepCursor(locale, section.id));
  return [
    { label: 'Front page', paths: await inLocales((locale) => `/${locale}`) },
    { label: 'Article', paths: await findArticlePaths(ARTICLES) },
    { label: 'Section, first page', paths: await inLocales(ofSection) },
    { label: `Section, ${DEPTH.toLocaleString('en')} pieces deep`, paths: await inLocales(deep) },
    { label: 'Archive, last month', paths: await inLocales(lastMonth) },
    { label: 'Author with the most pieces', paths: await inLocales(ofAuthor) },
    { label: 'Topic with the most pieces', paths: await inLocales(ofTopic) },
    {
      label: 'Feed of the author with the most pieces',
      paths: await inLocales((locale) => feedPath(ofAuthor(locale), 'rss')),
    },
    { label: 'Sitemap, the index', paths: ['/sitemap.xml'] },
    { label: 'Sitemap, 500 entries', paths: ['/sitemap/1.xml'] },
    { label: 'Sitemap of news', paths: ['/news-sitemap.xml'] },
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
