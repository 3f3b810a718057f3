import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

// Names of what can change for readers. Database triggers (migration 20261125220000_public_changes) write them into
// "PublicChange", and the queries of reader pages record them; both sides must spell them alike, which
// public-changes.test.ts proves.

/** A table that holds collections, or issues of a series. */
export type TermTable = 'Section' | 'Topic' | 'Series' | 'Issue' | 'Person';

/** Any change at all: of queries that name nothing narrower, and of transactions that changed too much to name. */
export const EVERYTHING = '*';
export const SETTINGS = 'settings';
/** What stands in the menus, and in which order. */
export const MENUS_KEY = 'menus';

/** The publications of an entry in both languages, with their authors and topics. */
export const entryKey = (entryId: string) => `entry:${entryId}`;
/** Which pieces of a kind are published in a language, and their order by date. */
export const piecesKey = (kind: Kind, locale: Locale) => `pieces:${kind}:${locale}`;
/** Which pieces of a collection are published in a language, and their order by date. */
export const sectionPiecesKey = (id: string, locale: Locale) => `section:${id}:${locale}`;
export const topicPiecesKey = (id: string, locale: Locale) => `topic:${id}:${locale}`;
export const authorPiecesKey = (id: string, locale: Locale) => `author:${id}:${locale}`;
export const seriesPiecesKey = (id: string, locale: Locale) => `series:${id}:${locale}`;
/** Which pieces of a month, `YYYY-MM` in the institute's time zone, are published in a language. */
export const monthKey = (month: string, locale: Locale) => `month:${month}:${locale}`;
/** One section, topic, series, issue or person: its names and texts. */
export const termKey = (id: string) => `term:${id}`;
/** Which rows a table of collections has, their slugs and their order. */
export const termsKey = (table: TermTable) => `terms:${table}`;
/** Which names an index has, under which letters, and which of them published pieces name. */
export const namesKey = (table: 'Topic' | 'Person') => `names:${table}`;
/** Which piece of a kind, in either language, has a slug of this folded form. */
export const slugKey = (kind: Kind, slugFolded: string) => `slug:${kind}:${slugFolded}`;
/** What the short address of an entry leads to. */
export const numberKey = (entryNumber: number | string) => `number:${entryNumber}`;
/** Whether an edition is published, and under which address. */
export const editionKey = (editionId: string) => `edition:${editionId}`;
/** Which card is shown when the page of a publication is shared. */
export const cardKey = (publicationId: string) => `card:${publicationId}`;
/** Which PDF file of a publication there is. */
export const pdfKey = (publicationId: string) => `pdf:${publicationId}`;
/** A former version of a piece, as long as readers may see it. Withdrawn when an administrator hides it. */
export const versionKey = (versionId: string) => `version:${versionId}`;
/** A picture or file of the media library: its content, texts, focal point and variants. */
export const mediaKey = (id: string) => `media:${id}`;
/** Whether anything published shows a picture or file. Withdrawn when nothing does any more. */
export const mediaUseKey = (id: string) => `media-use:${id}`;
/** Which lists stand where on the site, and under which address those that have a page. */
export const LISTS = 'lists';
/** The urgent line of a language, and whether its end has passed. */
export const urgentKey = (locale: Locale) => `urgent:${locale}`;
/** Which articles of a language are shown as most read, and in which order. */
export const mostReadKey = (locale: Locale) => `most-read:${locale}`;
export const listKey = (key: string) => `list:${key}`;
/** What is recorded about a decoded path that has no page. */
export const pathKey = (path: string) => `path:${path}`;
/** The addresses of five hundred entries and when they changed, by the number of the file. Withdrawn like the entries in it. */
export const sitemapKey = (file: number) => `sitemap:${file}`;
/** Which files of addresses there are, and the last change in each. */
export const SITEMAP_INDEX = 'sitemap:index';
/** Which pieces are two days old or younger, as far as time alone decides. */
export const NEWS_CLOCK = 'clock:news';
/** The present month. */
export const MONTH_CLOCK = 'clock:month';
