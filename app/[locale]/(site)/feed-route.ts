import { env } from '@/lib/env';
import { FEED_FORMATS } from '@/lib/feeds/feed-formats';
import { makeFeed } from '@/lib/feeds/make-feed';
import type { FeedFormat } from '@/lib/i18n/addresses';
import { type FeedList, findFeed } from '@/lib/publications/find-feed';
import { loadSite } from './load-site';
import { readLocale, readSlug } from './reader-params';

type Context = { params: Promise<{ locale: string; slug?: string }> };

/** The handler of one format of the feeds of a list. */
export function feedRoute(list: FeedList, format: FeedFormat) {
  return async (_request: Request, { params }: Context): Promise<Response> => {
    const given = await params;
    const locale = readLocale(given.locale);
    const slug = readSlug(given.slug ?? '').normalize('NFC');
    const [site, view] = await Promise.all([loadSite(locale), findFeed(locale, list, slug)]);
    if (!view) return new Response(null, { status: 404 });
    const { type, write } = FEED_FORMATS[format];
    const feed = makeFeed(view, { ...site, hub: env().WEBSUB_HUB ?? null });
    const headers = new Headers({ 'Content-Type': `${type}; charset=utf-8` });
    // WebSub §4: a hub is found in the headers first.
    if (feed.hub) headers.set('Link', `<${feed.hub}>; rel="hub", <${feed.addresses[format]}>; rel="self"`);
    return new Response(write(feed), { headers });
  };
}
