import type { FeedFormat } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** Somebody who wrote a piece, or worked on it otherwise. */
export interface FeedAuthor {
  name: string;
  url: string;
}

/** A piece as every format of a feed tells of it. Addresses are absolute and percent-encoded. */
export interface FeedItem {
  /** Stays the same when the title, the slug or the date changes. */
  id: string;
  url: string;
  /** Plain text; mixed directions are isolated by control characters. */
  title: string;
  summary: string;
  /** The whole text, with directions and absolute links. */
  html: string;
  /** Address of the cover as a JPEG. */
  image: string | null;
  authors: FeedAuthor[];
  /** Translators, editors and photographers, each once. */
  contributors: FeedAuthor[];
  tags: string[];
  publishedAt: Date;
  updatedAt: Date;
}

export interface Feed {
  id: string;
  locale: Locale;
  title: string;
  description: string;
  /** The page that the feed follows. */
  url: string;
  /** The feed itself in each format. */
  addresses: Record<FeedFormat, string>;
  publisher: FeedAuthor;
  icon: string;
  /** The WebSub hub that tells subscribers of changes; null without one. */
  hub: string | null;
  updatedAt: Date;
  items: FeedItem[];
}
