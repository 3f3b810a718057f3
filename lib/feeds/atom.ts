import { element, type Xml, xmlDocument } from '@/lib/xml/element';
import type { Feed, FeedAuthor, FeedItem } from './types';

/** Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const { id, title, description, locale, url, addresses, hub, icon, publisher, updatedAt, items } = feed;
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
      element('id', {}, id),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('updated', {}, updatedAt.toISOString()),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: url }),
      element('link', { rel: 'self', type: 'application/atom+xml', href: addresses.atom }),
      hub === null ? null : element('link', { rel: 'hub', href: hub }),
      element('icon', {}, icon),
      // Counts for every entry that names no author.
      person('author', publisher),
      ...items.map((each) => entry(each, locale)),
    ),
  );
}

function person(role: 'author' | 'contributor', { name, url }: FeedAuthor): Xml {
  return element(role, {}, element('name', {}, name), element('uri', {}, url));
}

function entry(item: FeedItem, locale: string): Xml {
  const { id, url, title, summary, html, image, authors, contributors, tags, publishedAt, updatedAt } = item;
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('published', {}, publishedAt.toISOString()),
    element('updated', {}, updatedAt.toISOString()),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: url }),
    image && element('link', { rel: 'enclosure', type: 'image/jpeg', href: image }),
    ...authors.map((each) => person('author', each)),
    ...contributors.map((each) => person('contributor', each)),
    ...tags.map((term) => element('category', { term })),
    element('summary', {}, summary),
    element('content', { type: 'html' }, html),
  );
}
