import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deferred } from '@/lib/testing/cache-fixture';
import { startReaderServer } from '@/lib/testing/reader-server';

const article = encodeURI('/ar/articles/الناتو');
const words = 'الناتو يعيد هيكلة وجوده العسكري '.repeat(40);

let readers: Awaited<ReturnType<typeof startReaderServer>>;

beforeEach(async () => {
  readers = await startReaderServer();
  readers.application.pages = new Map([
    ['/ar/articles/الناتو', words],
    ['/en', 'Front page'],
  ]);
});

afterEach(() => readers.stop());

describe('A reader of an article', () => {
  it('gets it in the encoding that the browser accepts, the same words in each', async () => {
    const plain = await readers.get(article);
    const gzip = await readers.get(article, { 'accept-encoding': 'gzip' });
    const brotli = await readers.get(article, { 'accept-encoding': 'gzip, br' });
    expect(plain.body.toString()).toBe(`<h1>${words}</h1>`);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotli.headers['content-encoding']).toBe('br');
    for (const { headers, body } of [plain, gzip, brotli]) {
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-language': 'ar',
        'content-length': String(body.length),
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
        etag: plain.headers.etag,
      });
      expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
    expect(readers.application.requests).toHaveLength(1);
  });

  it('gets no page again that the browser has already', async () => {
    const { headers } = await readers.get(article);
    const again = await readers.get(article, {
      'if-none-match': `"other", ${headers.etag}`,
      'accept-encoding': 'br',
    });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': headers['cache-control'] });
    expect(again.headers['content-length']).toBeUndefined();
  });

  it('can request its size alone', async () => {
    const whole = await readers.get(article, { 'accept-encoding': 'gzip' });
    const head = await readers.get(article, { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(head.headers['content-length']).toBe(String(whole.body.length));
  });

  it('sends nothing about themselves to the application', async () => {
    await readers.get(`${article}?_rsc=1&utm_source=x`, {
      cookie: 'session=secret',
      rsc: '1',
      'next-router-state-tree': 'x',
      'x-middleware-subrequest': 'x',
      'x-nextjs-data': '1',
      'x-forwarded-host': 'evil.example',
      'accept-language': 'en',
      host: 'evil.example',
    });
    expect(readers.application.requests).toEqual([
      {
        url: article,
        headers: {
          host: 'news.example.org',
          'x-forwarded-proto': 'https',
          accept: '*/*',
          'accept-encoding': 'identity',
          'user-agent': 'Markaz page cache',
        },
      },
    ]);
  });

  it('is redirected from another spelling of its address to the right one', async () => {
    expect(await readers.get(`${article.toLowerCase()}/`)).toMatchObject({
      status: 308,
      headers: { location: article },
    });
  });

  it('who disconnects before their turn costs no render', async () => {
    const { application, port } = readers;
    const [release, leaving] = [deferred<void>(), new AbortController()];
    application.delay = release.promise;
    const busy = Array.from({ length: 8 }, (_, number) => readers.get(`/en/busy/${number}`));
    await vi.waitFor(() => expect(application.requests).toHaveLength(8));
    const left = fetch(`http://127.0.0.1:${port}/en/left`, { signal: leaving.signal }).catch(() => 'aborted');
    const stays = readers.get('/en/stays');
    await new Promise((resolve) => setTimeout(resolve, 50));
    leaving.abort();
    expect(await left).toBe('aborted');
    await new Promise((resolve) => setTimeout(resolve, 50));
    release.resolve();
    await Promise.all([...busy, stays]);
    const urls = application.requests.map(({ url }) => url);
    expect(urls).toContain('/en/stays');
    expect(urls).not.toContain('/en/left');
  });
});

describe('The address /', () => {
  it('redirects to the language of the reader, and no cache stores that', async () => {
    const answer = await readers.get('/', { 'accept-language': 'en', cookie: 'markaz_locale=ar' });
    expect(answer).toMatchObject({
      status: 307,
      headers: { location: '/ar', vary: 'Cookie, Accept-Language', 'cache-control': 'private, no-store' },
    });
    expect((await readers.get('/', { 'accept-language': 'en' })).headers.location).toBe('/en');
  });
});
