import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
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
    const both = await readers.get(article, { 'accept-encoding': 'gzip, br' });
    expect(plain.body.toString()).toBe(`<h1>${words}</h1>`);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(gunzipSync(both.body)).toEqual(plain.body);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    // A page has no brotli before it has been read often.
    expect(both.headers['content-encoding']).toBe('gzip');
    for (const { headers, body } of [plain, gzip, both]) {
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

  it('is redirected from another spelling of its address to the right one', async () => {
    expect(await readers.get(`${article.toLowerCase()}/`)).toMatchObject({
      status: 308,
      headers: { location: article },
    });
  });

  it('who disconnects before their turn costs no render', async () => {
    const { application, port } = readers;
    const leaving = new AbortController();
    let release = () => {};
    application.delay = new Promise((resolve) => {
      release = resolve;
    });
    const busy = Array.from({ length: 2 }, (_, number) => readers.get(`/en/busy/${number}`));
    await eventually(() => expect(application.requests).toHaveLength(2));
    const left = fetch(`http://127.0.0.1:${port}/en/left`, { signal: leaving.signal }).catch(() => 'aborted');
    const stays = readers.get('/en/stays');
    await new Promise((resolve) => setTimeout(resolve, 50));
    leaving.abort();
    expect(await left).toBe('aborted');
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    await Promise.all([...busy, stays]);
    expect(application.requests).toContain('/en/stays');
    expect(application.requests).not.toContain('/en/left');
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
