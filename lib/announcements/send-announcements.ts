import { FEED_FILES, type FeedFormat, feedPath, keyFilePath } from '@/lib/i18n/addresses';

const TIMEOUT_MS = 20_000;

/** Both take less in one request than the limits of their protocols. */
const TOPICS_PER_REQUEST = 100;

async function post(url: string, type: string, body: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`);
}

/** Tells a hub which feeds have changed, in each format (the publisher's request of WebSub's hubs). */
export async function tellHub(
  hub: string,
  siteUrl: string,
  lists: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const topics = lists.flatMap((list) =>
    (Object.keys(FEED_FILES) as FeedFormat[]).map((format) => siteUrl + encodeURI(feedPath(list, format))),
  );
  for (let at = 0; at < topics.length; at += TOPICS_PER_REQUEST) {
    const body = new URLSearchParams({ 'hub.mode': 'publish' });
    for (const topic of topics.slice(at, at + TOPICS_PER_REQUEST)) body.append('hub.url', topic);
    await post(hub, 'application/x-www-form-urlencoded', body.toString(), signal);
  }
}

/** Tells search engines which pages have changed, come or gone (indexnow.org). */
export async function tellIndexNow(
  { key, url }: { key: string; url: string },
  siteUrl: string,
  pages: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const body = {
    host: new URL(siteUrl).host,
    key,
    keyLocation: siteUrl + keyFilePath(key),
    urlList: pages.map((path) => siteUrl + encodeURI(path)),
  };
  await post(url, 'application/json; charset=utf-8', JSON.stringify(body), signal);
}
