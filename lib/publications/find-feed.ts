import { readersDb } from '@/lib/db';
import { centerNewsPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { entryKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { findList, inOrder, readShown } from './curated-list';
import type { FeedView } from './feed-view';
import { findAuthor, findSection, findSeries, findTopic } from './find-collection';
import { findListPage } from './find-list-page';
import { recordNames } from './find-piece';
import { findSiteSettings } from './find-site-settings';
import {
  articleSource,
  centerNewsSource,
  type ListSource,
  personSource,
  sectionSource,
  seriesSource,
  topicSource,
} from './list-source';
import { findNewest } from './paging';
import { PIECE_COLUMNS } from './piece-view';
import { piecesOf } from './pieces-of';
import type { CollectionView, PieceView } from './types';

/** What has a feed: everything in a language, Center News, and each collection. */
export type FeedList = 'site' | 'center-news' | CollectionFeed;
export type CollectionFeed = keyof typeof COLLECTIONS;

/** Pieces in a feed, with their whole text. */
const FEED_SIZE = 20;

/** A list that editors arrange: what readers of the language see first of it, the newest first, as programs that read feeds expect. */
async function newestOnList(locale: Locale, key: string): Promise<Newest[]> {
  const list = await findList(key, locale, 'immediate');
  const rows = await readShown({ ...list, showsOtherLanguage: false }, locale, 'immediate', FEED_SIZE);
  return rows.sort(byDate);
}

const newestIn = (sourceOf: (locale: Locale, id: string) => ListSource) => (locale: Locale, id: string) =>
  newestOf(sourceOf(locale, id));

const COLLECTIONS = {
  sections: { find: findSection, newest: newestIn(sectionSource) },
  topics: { find: findTopic, newest: newestIn(topicSource) },
  authors: { find: findAuthor, newest: newestIn(personSource) },
  series: { find: findSeries, newest: newestIn(seriesSource) },
  lists: { find: findListPage, newest: newestOnList },
};

/** The newest pieces of a list in one language, with their whole text; null when there is no collection with this slug. */
export async function findFeed(locale: Locale, list: FeedList, slug: string): Promise<FeedView | null> {
  if (list === 'site') return findSiteFeed(locale);
  if (list === 'center-news') return findCenterNewsFeed(locale);
  const { find, newest } = COLLECTIONS[list];
  const found: (CollectionView & { honorific?: string }) | null = await find(locale, slug);
  if (!found) return null;
  const { id, name, honorific = '', description, path } = found;
  const title = `${honorific} ${name}`.trim();
  const pieces = await readPieces(await newest(locale, id));
  return { id: `${list}:${id}`, locale, title, description: description || title, path, pieces };
}

async function findSiteFeed(locale: Locale): Promise<FeedView> {
  const { name, tagline } = await findSiteSettings(locale);
  const lists = await Promise.all([articleSource(locale), centerNewsSource(locale)].map(newestOf));
  const pieces = await readPieces(lists.flat().sort(byDate).slice(0, FEED_SIZE));
  return { id: 'site', locale, title: name, description: tagline, path: `/${locale}`, pieces };
}

async function findCenterNewsFeed(locale: Locale): Promise<FeedView> {
  const t = translator(locale, 'site');
  const pieces = await readPieces(await newestOf(centerNewsSource(locale)));
  const texts = { title: t('centerNews.title'), description: t('centerNews.description') };
  return { id: 'center-news', locale, ...texts, path: centerNewsPath(locale), pieces };
}

type Newest = Awaited<ReturnType<typeof findNewest>>[number];

function newestOf(source: ListSource): Promise<Newest[]> {
  recordReads([source.key], 'immediate');
  return findNewest(source, FEED_SIZE);
}

const byDate = (one: Newest, other: Newest) =>
  other.datelineAt.getTime() - one.datelineAt.getTime() || other.entryNumber - one.entryNumber;

async function readPieces(newest: Newest[]): Promise<PieceView[]> {
  const ids = newest.map(({ id }) => id);
  const rows = await recorded(() =>
    readersDb().publication.findMany({
      where: { id: { in: ids } },
      select: { ...PIECE_COLUMNS, id: true },
    }),
  );
  recordReads(
    rows.map(({ entryId }) => entryKey(entryId)),
    'immediate',
  );
  for (const row of rows) recordNames(row);
  // A feed links no translations: each language has its own.
  return piecesOf(inOrder(ids, rows), 'feed');
}
