import type { Feed } from './types';

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const { title, description, locale, url, addresses, hub, icon, publisher, items } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: locale,
    home_page_url: url,
    feed_url: addresses.json,
    icon,
    authors: [publisher],
    ...(hub !== null && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      ...(item.image && { image: item.image }),
      date_published: item.publishedAt.toISOString(),
      date_modified: item.updatedAt.toISOString(),
      // Without any, those of the feed count.
      ...(item.authors.length > 0 && { authors: item.authors }),
      tags: item.tags,
      language: locale,
    })),
  });
}
