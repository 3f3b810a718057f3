import { isCitationFile } from '@/lib/citations/citation-files';
import { env } from '@/lib/env';
import {
  isKeyFile,
  issuePath,
  KIND_SEGMENTS,
  type Kind,
  keyFilePath,
  monthPath,
  type PdfOf,
  splitCitationPath,
  splitEditionPath,
  splitFeedPath,
  splitIssuePath,
  splitPdfPath,
} from '@/lib/i18n/addresses';
import { isMonth, isYear } from '@/lib/i18n/dates';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { isFirstPart, namePartOf } from '@/lib/i18n/name-part';
import { cursorOf, issueCursorOf, type PageCursor } from '@/lib/page-cursor';
import { findArchiveMonth } from './archive-months';
import { findArchiveYear } from './archive-years';
import { findCited } from './find-cited';
import { findAuthor, findSection, findSeries, findTopic } from './find-collection';
import { findListPage } from './find-list-page';
import { findPiecePath } from './find-piece';
import { findShareCard } from './find-share-card';
import { findShortAddress } from './find-short-address';
import { findStoredPdf } from './find-stored-pdf';
import { locateVersion, type NamedVersion } from './former-versions/find-former-version';
import { findLetters } from './indexes/find-letters';
import { findNamePosition } from './indexes/find-names';
import { type NameSource, personNames, topicNames } from './indexes/name-source';
import { findIssueNumber, hasEarlierIssue } from './issues/find-issue';
import { hasArrangedPage } from './list-arranged';
import {
  type ListSource,
  monthSource,
  personSource,
  sectionSource,
  seriesSource,
  topicSource,
} from './list-source';
import { findPosition } from './paging';
import { hasSitemap } from './sitemap';

/** Whether a reader address has a page. `path` is decoded; the redirect is permanent (308). */
export type PageLocation = { kind: 'page' } | { kind: 'redirect'; path: string } | { kind: 'missing' };

/** Whether the list that is shown at a path has the item that a later page follows. */
type HasItem = (cursor: PageCursor) => Promise<boolean>;

interface Listing {
  hasItem?: HasItem;
  /** Whether there are issues before this one. Only series list issues beside their pieces. */
  hasIssue?: (number: number) => Promise<boolean>;
}

/** The path at which what the slug names is shown, and what is in its lists; null when there is no such thing. */
type FindBySlug = (locale: Locale, slug: string) => Promise<({ path: string } & Listing) | null>;

const PAGE: PageLocation = { kind: 'page' };
const MISSING: PageLocation = { kind: 'missing' };

/** How a slug is looked up, by the path segment before it, with the same functions that the pages use. */
const BY_SLUG: Readonly<Record<string, FindBySlug>> = {
  [KIND_SEGMENTS.article]: piece('article'),
  [KIND_SEGMENTS.center_news]: piece('center_news'),
  [KIND_SEGMENTS.page]: piece('page'),
  sections: collection(findSection, sectionSource),
  topics: collection(findTopic, topicSource),
  authors: collection(findAuthor, personSource),
  series: async (locale, slug) => {
    const found = await findSeries(locale, slug);
    if (!found) return null;
    const hasItem = hasItemOf(seriesSource(locale, found.id));
    return { path: found.path, hasItem, hasIssue: (number) => hasEarlierIssue(found.id, number) };
  },
  lists: async (locale, slug) => {
    const found = await findListPage(locale, slug);
    return found && { path: found.path, hasItem: (cursor) => hasArrangedPage(found.id, locale, cursor) };
  },
};

/** Indexes of names, by their path segment. */
const NAMES: Readonly<Record<string, (locale: Locale) => NameSource>> = {
  topics: topicNames,
  authors: personNames,
};

const IS_PIECE = new Set<string>(Object.values(KIND_SEGMENTS));

function piece(kind: Kind): FindBySlug {
  return async (locale, slug) => {
    const path = await findPiecePath(locale, kind, slug);
    return path === null ? null : { path };
  };
}

function collection(
  find: (locale: Locale, slug: string) => Promise<{ id: string; path: string } | null>,
  sourceOf: (locale: Locale, id: string) => ListSource,
): FindBySlug {
  return async (locale, slug) => {
    const found = await find(locale, slug);
    return found && { path: found.path, hasItem: hasItemOf(sourceOf(locale, found.id)) };
  };
}

/**
 * Whether a decoded reader path with this query has a page, decided by one to three indexed queries. Requests for invented addresses
 * and other spellings are unlimited in number, and rendering a page for each would delay readers. A page where only rendering can tell.
 */
export async function locatePage(path: string, search = ''): Promise<PageLocation> {
  const [, first, segment = '', ...rest] = path.split('/');
  const edition = splitEditionPath(path);
  if (edition) return locateEdition(edition);
  if (first === 'e') return (await findShortAddress(segment)) === null ? MISSING : PAGE;
  if (first === 'cards') return (await findShareCard(segment)) === null ? MISSING : PAGE;
  if (first === 'sitemap') return (await hasSitemap(segment.replace(/\.xml$/, ''))) ? PAGE : MISSING;
  if (isKeyFile(path)) return path === keyFilePath(env().INDEXNOW_KEY ?? '') ? PAGE : MISSING;
  if (!isLocale(first)) return PAGE;
  const feed = splitFeedPath(path);
  if (feed) return locateBelow(feed.listPath, feed.file);
  const citation = splitCitationPath(path);
  if (citation) return locateBelow(citation.piecePath, citation.file);
  const pdf = splitPdfPath(path);
  if (pdf) return locatePdf(pdf);
  const [slug, ...deeper] = rest;
  if (segment === KIND_SEGMENTS.center_news && slug === undefined)
    return locateInList(path, { hasItem: (cursor) => hasArrangedPage('center-news', first, cursor) }, search);
  if (segment === 'archive' && slug !== undefined) return locateInArchive(first, rest, search);
  if (segment === 'series' && slug !== undefined && deeper.length > 0) return locateIssue(first, path);
  if (slug === undefined && Object.hasOwn(NAMES, segment)) return locateNames(path, first, segment, search);
  // What stands below a piece was looked for above.
  if (IS_PIECE.has(segment) && deeper.length > 0) return MISSING;
  const find = Object.hasOwn(BY_SLUG, segment) && deeper.length === 0 ? BY_SLUG[segment] : undefined;
  if (!find || slug === undefined) return PAGE;
  const found = await find(first, slug);
  if (!found) return MISSING;
  if (found.path !== path) return { kind: 'redirect', path: found.path };
  return locateInList(path, found, search);
}

/** What stands below the short address of an entry. */
async function locateEdition(named: NonNullable<ReturnType<typeof splitEditionPath>>): Promise<PageLocation> {
  const { number, locale, below } = named;
  const [kind, id = '', file, ...more] = below;
  if (kind === undefined) return (await findShortAddress(number, locale)) === null ? MISSING : PAGE;
  if (kind === 'v') return below.length === 2 ? locateFormer({ number, locale, version: id }) : MISSING;
  if (more.length > 0 || (file !== undefined && !isCitationFile(file))) return MISSING;
  const block = below.length === 1 ? null : id;
  return kind === 'cite' && (await findCited(number, locale, block)) ? PAGE : MISSING;
}

/** The present version is the piece itself. */
async function locateFormer(named: NamedVersion): Promise<PageLocation> {
  const found = await locateVersion(named);
  if (found === null || found === 'gone') return MISSING;
  return found === 'page' ? PAGE : { kind: 'redirect', path: found.path };
}

/** A feed is where its list is, and a reference where its piece is. */
async function locateBelow(of: string, file: string): Promise<PageLocation> {
  const found = await locatePage(of);
  return found.kind === 'redirect' ? { kind: 'redirect', path: `${found.path}/${file}` } : found;
}

/** A file is where its article or issue is, once it is made. */
async function locatePdf(named: PdfOf): Promise<PageLocation> {
  const found = await locatePage(named.page);
  if (found.kind === 'redirect') return { ...found, path: `${found.path}.pdf` };
  return found.kind === 'page' && (await findStoredPdf(named)) ? PAGE : MISSING;
}

async function locateIssue(locale: Locale, path: string): Promise<PageLocation> {
  const named = splitIssuePath(path);
  const series = named && (await findSeries(locale, named.seriesPath.split('/').at(-1) ?? ''));
  if (!series || !(await findIssueNumber(series.id, named.number))) return MISSING;
  const shown = issuePath(locale, series.slug, named.number);
  return shown === path ? PAGE : { kind: 'redirect', path: shown };
}

async function locateInArchive(locale: Locale, segments: string[], search: string): Promise<PageLocation> {
  const [year = '', ...below] = segments;
  if (below.length === 0) return isYear(year) && (await findArchiveYear(locale, year)) ? PAGE : MISSING;
  const month = segments.join('-');
  if (!isMonth(month) || !(await findArchiveMonth(locale, month))) return MISSING;
  return locateInList(monthPath(locale, month), { hasItem: hasItemOf(monthSource(locale, month)) }, search);
}

/** A part of an index exists while it has what the address names. */
async function locateNames(
  path: string,
  locale: Locale,
  segment: string,
  search: string,
): Promise<PageLocation> {
  const part = namePartOf(search);
  const { letter, isFormer, after } = part;
  const source = NAMES[segment]?.(locale);
  if (!source || isFirstPart(part)) return PAGE;
  const isLost =
    (after !== null && !(await findNamePosition(source, part, after))) ||
    ((letter !== null || isFormer) && !hasLetter(await findLetters(source, part), letter));
  return isLost ? { kind: 'redirect', path } : PAGE;
}

/** Every name stands under a letter, so that a part without letters has no names. */
const hasLetter = (letters: ReadonlySet<string>, letter: string | null) =>
  letter === null ? letters.size > 0 : letters.has(letter);

/** A later page exists while the list has the item or the issue that its address names. */
async function locateInList(path: string, listing: Listing, search: string): Promise<PageLocation> {
  const { hasItem, hasIssue } = listing;
  const [cursor, issue] = [hasItem && cursorOf(search), hasIssue && issueCursorOf(search)];
  const isLost = (cursor && !(await hasItem?.(cursor))) || (issue && !(await hasIssue?.(issue.beforeIssue)));
  return isLost ? { kind: 'redirect', path } : PAGE;
}

const hasItemOf =
  (list: ListSource): HasItem =>
  async (cursor) =>
    (await findPosition(list, cursor)) !== null;
