import { readersDb } from '@/lib/db';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { findAuthor, findSection, findSeries, findTopic } from './find-collection';
import { hasPiece } from './find-piece';
import { findShortAddress } from './find-short-address';
import { PAGE_SIZE } from './paging';

type Exists = (locale: Locale, slug: string) => Promise<boolean>;

const isFound =
  (find: (locale: Locale, slug: string) => Promise<object | null>): Exists =>
  async (locale, slug) =>
    (await find(locale, slug)) !== null;

/** What is found by a slug, under the segment of its addresses; by the same rules as the pages themselves find it. */
const BY_SLUG: Readonly<Record<string, Exists>> = {
  [KIND_SEGMENTS.article]: (locale, slug) => hasPiece(locale, 'article', slug),
  [KIND_SEGMENTS.center_news]: (locale, slug) => hasPiece(locale, 'center_news', slug),
  sections: isFound(findSection),
  topics: isFound(findTopic),
  authors: isFound(findAuthor),
  series: isFound(findSeries),
};

/** No list is longer than everything there is. */
async function fitsLongestList(page: number): Promise<boolean> {
  return page === 1 || (page - 1) * PAGE_SIZE < (await readersDb().publication.count());
}

/**
 * Whether there can be a page at a decoded reader path, told by an indexed query or two: strangers can think up any number of
 * addresses, and rendering each only to find nothing would keep readers waiting. True where only the page itself can say.
 */
export async function mayHavePage(path: string, page = 1): Promise<boolean> {
  const [, first, segment = '', slug, ...rest] = path.split('/');
  if (first === 'e') return (await findShortAddress(segment)) !== null;
  if (!isLocale(first)) return true;
  if (!(await fitsLongestList(page))) return false;
  const isSlug = slug !== undefined && rest.length === 0 && Object.hasOwn(BY_SLUG, segment);
  return isSlug ? ((await BY_SLUG[segment]?.(first, slug)) ?? true) : true;
}
