import type { Locale } from './locales';

/** The two kinds of entry. */
export const KINDS = ['article', 'center_news'] as const;
export type Kind = (typeof KINDS)[number];

/** The path segment under which readers find each kind. */
export const KIND_SEGMENTS = { article: 'articles', center_news: 'center-news' } as const satisfies Record<
  Kind,
  string
>;

/** Decoded reader path of a piece, without a trailing slash: `/ar/articles/…`. Handlers encode it with encodeURI. */
export function piecePath(locale: Locale, kind: Kind, slug: string): string {
  return `/${locale}/${KIND_SEGMENTS[kind]}/${slug}`;
}

export function centerNewsPath(locale: Locale): string {
  return `/${locale}/${KIND_SEGMENTS.center_news}`;
}

export function sectionPath(locale: Locale, slug: string): string {
  return `/${locale}/sections/${slug}`;
}

export function topicPath(locale: Locale, slug: string): string {
  return `/${locale}/topics/${slug}`;
}

export function authorPath(locale: Locale, slug: string): string {
  return `/${locale}/authors/${slug}`;
}

export function seriesPath(locale: Locale, slug: string): string {
  return `/${locale}/series/${slug}`;
}

export function archivePath(locale: Locale): string {
  return `/${locale}/archive`;
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
