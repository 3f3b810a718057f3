import { FEED_FILES, type FeedFormat, feedPath } from '@/lib/i18n/addresses';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { FeedView } from '@/lib/publications/feed-view';
import type { IconView } from '@/lib/publications/look/types';
import type { AuthorView, PieceView } from '@/lib/publications/types';
import { readableText } from '@/lib/richtext/clean-text';
import type { SiteSettingsView } from '@/lib/settings/types';
import { itemHtml } from './item-html';
import type { Feed, FeedItem } from './types';

interface Site extends Pick<SiteSettingsView, 'name'> {
  /** Origin without a trailing slash. */
  url: string;
  hub: string | null;
  /** Paths of the files of the icon. */
  icon: Pick<IconView, 'medium'>;
}

/** A year in which whoever runs the site had its name, as a tag needs one (RFC 4151). */
const TAG_YEAR = '2026';

/** Of a feed without items, which has never changed. */
const NEVER = new Date(0);

/** A list with its newest pieces as every format tells of it. */
export function makeFeed(view: FeedView, site: Site): Feed {
  const { locale, path, pieces } = view;
  const url = (decoded: string) => site.url + encodeURI(decoded);
  const text = (plain: string) => isolatedText(readableText(plain), directionOf(locale));
  const items = pieces.map((piece) => makeItem(piece, site.url));
  return {
    id: tag(site.url, `feed:${locale}:${view.id}`),
    locale,
    title: text(view.title === site.name ? site.name : `${view.title} | ${site.name}`),
    description: text(view.description),
    url: url(path),
    addresses: Object.fromEntries(
      Object.keys(FEED_FILES).map((format) => [format, url(feedPath(path, format as FeedFormat))]),
    ) as Feed['addresses'],
    publisher: { name: text(site.name), url: url(`/${locale}`) },
    icon: url(site.icon.medium),
    hub: site.hub,
    updatedAt: new Date(Math.max(...items.map(({ updatedAt }) => updatedAt.getTime()), NEVER.getTime())),
    items,
  };
}

function makeItem(piece: PieceView, siteUrl: string): FeedItem {
  const { locale, number, section, topics, datelineAt, updatedAt } = piece;
  const text = (plain: string) => isolatedText(readableText(plain), directionOf(locale));
  const person = ({ honorific, name, path: own }: Pick<AuthorView, 'honorific' | 'name' | 'path'>) => ({
    name: text(`${honorific} ${name}`.trim()),
    url: siteUrl + encodeURI(own),
  });
  const credited = piece.credits.flatMap(({ people }) => people).map(person);
  return {
    id: itemId(siteUrl, number, locale),
    url: itemUrl(piece, siteUrl),
    title: text(piece.title),
    summary: text(piece.summary),
    html: itemHtml(piece, siteUrl),
    image: piece.cover && siteUrl + piece.cover.wide.src,
    authors: piece.authors.map(person),
    contributors: [...new Map(credited.map((each) => [each.url, each])).values()],
    tags: [...(section ? [section] : []), ...topics].map(({ name }) => text(name)),
    publishedAt: datelineAt,
    // A piece that is dated later than it was changed has not been changed since that date.
    updatedAt: updatedAt && updatedAt > datelineAt ? updatedAt : datelineAt,
  };
}

/** A line without a page leads where it does on the site. */
function itemUrl({ path, hasPage, linked }: PieceView, siteUrl: string): string {
  if (hasPage || !linked) return siteUrl + encodeURI(path);
  return linked.href.startsWith('/') ? siteUrl + linked.href : linked.href;
}

/** Of a piece in one language: by its permanent number, because titles, slugs and dates may change. */
function itemId(siteUrl: string, number: number, locale: Locale): string {
  return tag(siteUrl, `e/${number}/${locale}`);
}

function tag(siteUrl: string, name: string): string {
  return `tag:${new URL(siteUrl).hostname},${TAG_YEAR}:${name}`;
}
