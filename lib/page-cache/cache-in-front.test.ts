import { describe, expect, it } from 'vitest';
import { surrogateKeysOfChanges, surrogateKeysOfPage } from '@/lib/purges/surrogate-keys';
import { ARTICLE, missing, openStoreFixture, page, redirect, settle } from '@/lib/testing/page-store-fixture';
import type { MissingEntry, PageEntry } from './page-store-types';
import { readerHeaders } from './reader-headers';
import { createStatusPages } from './status-pages';
import { surrogateHeaders } from './surrogate-headers';
import type { Reply } from './types';

const siteUrl = 'https://news.example.org';
const headers = readerHeaders(siteUrl);
const FOR_OTHERS = 'public, max-age=0, s-maxage=1, must-revalidate, stale-while-revalidate=0';

function headersOf({ head }: Reply): Record<string, string> {
  return Object.fromEntries(
    head.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), head[index + 1] ?? '']] : [])),
  );
}

/** All replies of the entry: 304, and the page in each encoding that there is. */
async function repliesOf(entry: PageEntry | MissingEntry): Promise<Record<string, string>[]> {
  if (entry.kind === 'missing') throw new Error('there is no page');
  const replies = [entry.notModified, entry.gzip, entry.br, entry.identity, await entry.toIdentity()];
  for (const { head, headLines } of replies.filter((reply) => reply !== null)) {
    const lines = headLines.toString('latin1').split('\r\n').slice(0, -1);
    expect(lines).toEqual(
      head.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${head[index + 1]}`] : [])),
    );
  }
  return replies.filter((reply) => reply !== null).map(headersOf);
}

const openPurged = () => openStoreFixture({ headers, surrogateHeaders });

async function surrogateKeys(entry: PageEntry | MissingEntry): Promise<string | undefined> {
  const values = new Set((await repliesOf(entry)).map((reply) => reply['surrogate-key']));
  expect(values.size).toBe(1);
  return [...values][0];
}

describe('Without a cache in front that is purged', () => {
  it('shared caches may hold a page for a second and must not send a stale one', async () => {
    const fixture = await openStoreFixture({ headers });
    for (const reply of await repliesOf(await fixture.store.get(ARTICLE))) {
      expect(reply['cache-control']).toBe(FOR_OTHERS);
      expect(Object.keys(reply).filter((name) => name.startsWith('surrogate'))).toEqual([]);
    }
  });

  it.each([404, 410])('the same is true of status %i, and errors are never kept', (status) => {
    expect(new Map(headers({ status })).get('Cache-Control')).toBe(FOR_OTHERS);
    expect(new Map(headers({ status: 503 })).get('Cache-Control')).toBe('no-store');
  });
});

describe('A cache in front that is purged', () => {
  it('may keep a page and send it while this server is down; every other cache gets the same as without it', async () => {
    const fixture = await openPurged();
    for (const reply of await repliesOf(await fixture.store.get(ARTICLE))) {
      expect(reply['cache-control']).toBe(FOR_OTHERS);
      expect(reply['surrogate-control']).toBe('max-age=300, stale-while-revalidate=60, stale-if-error=86400');
    }
  });

  it('gets the keys of everything that the page and its fragments read', async () => {
    const fixture = await openPurged();
    fixture.render = async (target) =>
      target === '/ar/box'
        ? page('box', { 'list:center-news': 'immediate' })
        : page(['a', { fragment: '/ar/box' }], { 'entry:1': 'immediate', settings: 'delayed' });
    const keys = await surrogateKeys(await fixture.store.get(ARTICLE));
    expect(keys?.split(' ').sort()).toEqual(
      surrogateKeysOfPage(['entry:1', 'settings', 'list:center-news']).split(' ').sort(),
    );
    for (const key of ['entry:1', 'settings', 'list:center-news', '*']) {
      expect(surrogateKeysOfChanges([key]).some((hash) => keys?.split(' ').includes(hash))).toBe(true);
    }
  });

  it('gets the new keys of a page that is the same as before and has read something else', async () => {
    const fixture = await openPurged();
    const read = (key: string) => {
      fixture.render = async () => page('the same', { [key]: 'immediate' });
    };
    read('entry:1');
    const before = await fixture.store.get(ARTICLE);
    read('entry:2');
    await fixture.change('entry:1');
    const after = await fixture.store.get(ARTICLE);
    expect(after).toMatchObject({ etag: (before as PageEntry).etag });
    expect(await surrogateKeys(after)).toBe(surrogateKeysOfPage(['entry:2']));
  });

  it('must not keep a page that is sent although something has changed', async () => {
    const fixture = await openPurged();
    fixture.render = async () => page('old', { settings: 'delayed' });
    await fixture.store.get(ARTICLE);
    await fixture.change('settings');
    const [stale, again] = [fixture.store.findStored(ARTICLE), fixture.store.findStored(ARTICLE)];
    expect(stale).toBeDefined();
    expect(stale && (await surrogateKeys(stale))).toBeUndefined();
    // The fast path puts together whole responses for reply objects that stay the same.
    expect(again).toBe(stale);
    fixture.nowMs += 20_000;
    expect(await surrogateKeys(await fixture.store.get(ARTICLE))).toBe(surrogateKeysOfPage(['settings']));
  });

  it('must not keep a page with a fragment of which something has changed', async () => {
    const fixture = await openPurged();
    fixture.render = async (target) =>
      target === '/ar/box' ? page('box', { settings: 'delayed' }) : page([{ fragment: '/ar/box' }]);
    await fixture.store.get(ARTICLE);
    await fixture.change('settings');
    const stale = fixture.store.findStored(ARTICLE);
    expect(stale).toBeDefined();
    expect(stale && (await surrogateKeys(stale))).toBeUndefined();
  });

  it('must not keep a page that is sent while the database is away, because it may have been withdrawn', async () => {
    const fixture = await openPurged();
    await fixture.store.get(ARTICLE);
    fixture.changes.away = true;
    expect(await surrogateKeys(await fixture.store.get(ARTICLE))).toBeUndefined();
    fixture.changes.away = false;
    expect(await surrogateKeys(await fixture.store.get(ARTICLE))).toBeDefined();
  });

  it('may keep a redirect, and not that there is no page', async () => {
    const fixture = await openPurged();
    const statuses = createStatusPages({ store: fixture.store, siteUrl });
    fixture.render = async (target) => {
      if (target === '/ar/moved') return redirect('/ar/new', { 'slug:article:moved': 'immediate' });
      return target.includes('status') ? page('not found') : missing(404, {});
    };
    expect(await surrogateKeys(await fixture.store.get('/ar/moved'))).toBeDefined();
    for (const status of [404, 410, 503] as const) {
      for (const reply of await repliesOf(await statuses.get(status, 'ar'))) {
        expect(reply).not.toHaveProperty('surrogate-key');
        expect(reply).not.toHaveProperty('surrogate-control');
        expect(reply['cache-control']).toBe(status === 503 ? 'no-store' : FOR_OTHERS);
      }
    }
  });

  it('gets the same keys in every encoding', async () => {
    const fixture = await openPurged();
    // Long enough to be compressed a second time.
    const words = Array.from({ length: 300 }, (_, index) => index * 7919).join(' ');
    fixture.render = async () => page(words, { 'entry:1': 'immediate', 'section:1:ar': 'delayed' });
    for (let count = 0; count < 100; count += 1) await fixture.store.get(ARTICLE);
    await settle();
    const entry = await fixture.store.get(ARTICLE);
    expect(entry).toMatchObject({ br: expect.anything() });
    expect(await surrogateKeys(entry)).toBe(surrogateKeysOfPage(['entry:1', 'section:1:ar']));
  });
});
