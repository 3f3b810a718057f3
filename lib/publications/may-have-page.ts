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

/** How a slug is looked up, by the path segment before it, with the same functions that the pages use. */
const BY_SLUG: Readonly<Record<string, Exists>> = {
  [KIND_SEGMENTS.article]: (locale, slug) => hasPiece(locale, 'article', slug),
  [KIND_SEGMENTS.center_news]: (locale, slug) => hasPiece(locale, 'center_news', slug),
  sections: isFound(findSection),
  topics: isFound(findTopic),
  authors: isFound(findAuthor),
  series: isFound(findSeries),
};

/** Whether a list of all publications would have this page: no other list is longer. */
async function fitsLongestList(page: number): Promise<boolean> {
  return page === 1 || (page - 1) * PAGE_SIZE < (await readersDb().publication.count());
}

/**
 * Whether a decoded reader path may have a page, decided by one or two indexed queries. Requests for invented addresses are
 * unlimited in number, and rendering a page for each to find nothing would delay readers. True where only rendering can tell.
 */
export async function mayHavePage(path: string, page = 1): Promise<boolean> {
  const [, first, segment = '', slug, ...rest] = path.split('/');
  if (first === 'e') return (await findShortAddress(segment)) !== null;
  if (!isLocale(first)) return true;
  if (!(await fitsLongestList(page))) return false;
  const isSlug = slug !== undefined && rest.length === 0 && Object.hasOwn(BY_SLUG, segment);
  return isSlug ? ((await BY_SLUG[segment]?.(first, slug)) ?? true) : true;
}
