import { element, type Xml, xmlDocument } from '@/lib/xml/element';
import type { Feed, FeedItem } from './types';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** RSS 2.0. Its own `<author>` holds an e-mail address, which authors here do not publish, so that Dublin Core names them. */
export function rssFeed(feed: Feed): string {
  const { title, url, description, locale, updatedAt, addresses, hub, items } = feed;
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...NAMESPACES },
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, url),
        element('description', {}, description),
        element('language', {}, locale),
        element('lastBuildDate', {}, updatedAt.toUTCString()),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: addresses.rss }),
        hub === null ? null : element('atom:link', { rel: 'hub', href: hub }),
        ...items.map(item),
      ),
    ),
  );
}

function item({
  id,
  url,
  title,
  summary,
  html,
  image,
  authors,
  contributors,
  tags,
  publishedAt,
}: FeedItem): Xml {
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, id),
    // The format of RFC 822 with a year of four digits.
    element('pubDate', {}, publishedAt.toUTCString()),
    ...authors.map(({ name }) => element('dc:creator', {}, name)),
    ...contributors.map(({ name }) => element('dc:contributor', {}, name)),
    image && element('media:content', { medium: 'image', type: 'image/jpeg', url: image }),
    ...tags.map((tag) => element('category', {}, tag)),
    element('description', {}, summary),
    element('content:encoded', {}, html),
  );
}
