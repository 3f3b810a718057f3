import { LOCALES, type Locale } from './locales';

/** The kinds of entry that stand in lists, feeds and the archive. */
export const LISTED_KINDS = ['article', 'center_news'] as const;

/** All kinds of entry; a page of the site (about, contact, privacy) stands in menus alone. */
export const KINDS = [...LISTED_KINDS, 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** The path segment under which readers find each kind. */
export const KIND_SEGMENTS = {
  article: 'articles',
  center_news: 'center-news',
  page: 'pages',
} as const satisfies Record<Kind, string>;

/** Decoded reader path of a piece, without a trailing slash: `/ar/articles/…`. Handlers encode it with encodeURI. */
export function piecePath(locale: Locale, kind: Kind, slug: string): string {
  return `/${locale}/${KIND_SEGMENTS[kind]}/${slug}`;
}

/** Decoded path of the PDF file of an article. */
export function pdfPath(locale: Locale, slug: string): string {
  return `${piecePath(locale, 'article', slug)}.pdf`;
}

/** Decoded path of the PDF file of the issue with this path. */
export function issuePdfPath(issue: string): string {
  return `${issue}.pdf`;
}

/** The article or the issue whose PDF file a decoded path names. `page` is its decoded path. */
export type PdfOf =
  | { kind: 'article'; page: string; locale: Locale; slug: string }
  | { kind: 'issue'; page: string; locale: Locale };

/** Null for a path that names no PDF file. */
export function splitPdfPath(path: string): PdfOf | null {
  if (!path.endsWith('.pdf')) return null;
  const page = path.slice(0, -'.pdf'.length);
  const locale = LOCALES.find((each) => page.startsWith(`/${each}/`));
  if (!locale) return null;
  if (splitIssuePath(page)) return { kind: 'issue', page, locale };
  const piece = parsePiecePath(page);
  if (!piece || 'number' in piece || piece.kind !== 'article') return null;
  return { kind: 'article', page, locale, slug: piece.slug };
}

export function centerNewsPath(locale: Locale): string {
  return `/${locale}/${KIND_SEGMENTS.center_news}`;
}

export function sectionPath(locale: Locale, slug: string): string {
  return `/${locale}/sections/${slug}`;
}

/** All sections. */
export function sectionsIndexPath(locale: Locale): string {
  return `/${locale}/sections`;
}

/** All topics. */
export function topicsIndexPath(locale: Locale): string {
  return `/${locale}/topics`;
}

export function topicPath(locale: Locale, slug: string): string {
  return `/${locale}/topics/${slug}`;
}

export function authorPath(locale: Locale, slug: string): string {
  return `/${locale}/authors/${slug}`;
}

/** All authors. */
export function authorsIndexPath(locale: Locale): string {
  return `/${locale}/authors`;
}

export function seriesPath(locale: Locale, slug: string): string {
  return `/${locale}/series/${slug}`;
}

/** All series. */
export function seriesIndexPath(locale: Locale): string {
  return `/${locale}/series`;
}

/** One issue of a series. */
export function issuePath(locale: Locale, seriesSlug: string, number: number): string {
  return `${seriesPath(locale, seriesSlug)}/${number}`;
}

const ISSUE_PATH = /^(\/(?:ar|en)\/series\/[^/]+)\/([1-9]\d{0,8})$/;

/** The series and the number that the decoded path of an issue names; null for any other path. */
export function splitIssuePath(path: string): { seriesPath: string; number: number } | null {
  const [, series, number] = ISSUE_PATH.exec(path) ?? [];
  return series && number ? { seriesPath: series, number: Number(number) } : null;
}

/** The page of a list that has one of its own. */
export function listPagePath(locale: Locale, slug: string): string {
  return `/${locale}/lists/${slug}`;
}

export function archivePath(locale: Locale): string {
  return `/${locale}/archive`;
}

export function searchPath(locale: Locale): string {
  return `/${locale}/search`;
}

/** The page of one year: `/ar/archive/2018`. */
export function yearPath(locale: Locale, year: string): string {
  return `${archivePath(locale)}/${year}`;
}

/** The page of one month, given as `YYYY-MM`: `/ar/archive/2018/07`. */
export function monthPath(locale: Locale, month: string): string {
  return `${archivePath(locale)}/${month.replace('-', '/')}`;
}

/** The picture that is shown when a page is shared. `id` is that of a publication, or the language of the card of the whole site. */
export function cardPath(id: string, hash: string): string {
  return `/cards/${id}/${hash}.png`;
}

/** The short permanent address of an entry, the same in both languages. */
export function shortPath(entryNumber: number): string {
  return `/e/${entryNumber}`;
}

/** The short permanent address of an entry in one language, which stays when its slug changes. */
export function editionPath(entryNumber: number, locale: Locale): string {
  return `${shortPath(entryNumber)}/${locale}`;
}

/** The page on which a piece is cited. */
export function citedPath(entryNumber: number, locale: Locale): string {
  return `${editionPath(entryNumber, locale)}/cite`;
}

/** The page on which one block of a piece is cited. */
export function citedBlockPath(entryNumber: number, locale: Locale, blockId: string): string {
  return `${citedPath(entryNumber, locale)}/${blockId}`;
}

/** What readers saw of a piece before, by the number of the version. */
export function formerVersionPath(entryNumber: number, locale: Locale, version: number): string {
  return `${editionPath(entryNumber, locale)}/v/${version}`;
}

const EDITION_PATH = /^(\/e\/[1-9]\d{0,8})\/(ar|en)(?:\/(.+))?$/;

/** What a decoded path below the short address of an entry names; null for any other path. */
export function splitEditionPath(
  path: string,
): { entryPath: string; number: string; locale: Locale; below: string[] } | null {
  const [, entryPath, locale, below] = EDITION_PATH.exec(path) ?? [];
  if (!entryPath) return null;
  const number = entryPath.slice('/e/'.length);
  return { entryPath, number, locale: locale as Locale, below: below?.split('/') ?? [] };
}

const CITATION_PATH = /^(\/(?:ar|en)\/(?:articles|center-news)\/[^/]+)\/(cite\.(?:bib|ris|json))$/;

/** The piece and the file that the path of a file of its reference names; null for any other path. */
export function splitCitationPath(path: string): { piecePath: string; file: string } | null {
  const [, piece, file] = CITATION_PATH.exec(path) ?? [];
  return piece && file ? { piecePath: piece, file } : null;
}

const SHORT_PATH = /^\/e\/([1-9]\d{0,8})$/;
const PIECE_PATH = new RegExp(
  `^/(${LOCALES.join('|')})/(${Object.values(KIND_SEGMENTS).join('|')})/([^/\\p{Cc}]+)$`,
  'u',
);

/**
 * The piece that a decoded path names by its number or by its slug in one language; null for any other path, also where a control character stands in it,
 * which no slug has and PostgreSQL may refuse.
 */
export function parsePiecePath(
  path: string,
): { number: number } | { locale: Locale; kind: Kind; slug: string } | null {
  const number = SHORT_PATH.exec(path)?.[1];
  if (number) return { number: Number(number) };
  const [, locale, segment, slug] = PIECE_PATH.exec(path) ?? [];
  const kind = KINDS.find((each) => KIND_SEGMENTS[each] === segment);
  return kind && slug ? { locale: locale as Locale, kind, slug } : null;
}

/** The file under the address of a list in which each format of its feed is found. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

const FEED_PATH = new RegExp(`^(.+)/(${Object.values(FEED_FILES).join('|').replaceAll('.', '\\.')})$`);

/** The feed of a list, or of everything in a language: `/ar/sections/…/feed.xml`, `/ar/feed.xml`. */
export function feedPath(listPath: string, format: FeedFormat): string {
  return `${listPath}/${FEED_FILES[format]}`;
}

/** The list and the file that a path of a feed names; null for any other path. */
export function splitFeedPath(path: string): { listPath: string; file: string } | null {
  const [, listPath, file] = FEED_PATH.exec(path) ?? [];
  return listPath && file ? { listPath, file } : null;
}

/** The file at the root of the site in which search engines find the key of IndexNow. */
export function keyFilePath(key: string): string {
  return `/${key}.txt`;
}

/** Whether a key may be in a file at this path. `robots` is shorter than any key. */
export function isKeyFile(path: string): boolean {
  return /^\/[A-Za-z0-9-]{8,128}\.txt$/.test(path);
}
