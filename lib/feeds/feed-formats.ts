import type { FeedFormat } from '@/lib/i18n/addresses';
import { atomFeed } from './atom';
import { jsonFeed } from './json-feed';
import { rssFeed } from './rss';
import type { Feed } from './types';

/** The media type of each format, and how it is written. */
export const FEED_FORMATS: Record<FeedFormat, { type: string; write: (feed: Feed) => string }> = {
  rss: { type: 'application/rss+xml', write: rssFeed },
  atom: { type: 'application/atom+xml', write: atomFeed },
  json: { type: 'application/feed+json', write: jsonFeed },
};
