import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createReaderHandler } from './reader-handler';
import { createReaderPages, type Explanation } from './reader-pages';
import { noteRenderFault } from './render-faults';
import { requestPage } from './request-page';

const siteUrl = 'https://news.example.org';
const words = 'الناتو يعيد هيكلة وجوده العسكري '.repeat(40);

/** A small application in the place of Next: what it published, what it knows of old addresses, and what it was asked. */
const app = {
  pages: new Map<string, string>(),
  old: new Map<string, Explanation>(),
  /** Addresses of which it is known, without a render, that they have no page. */
  unknown: new Set<string>(),
  asked: [] as { url: string; headers: IncomingHttpHeaders }[],
  broken: false,
  withoutDatabase: false,
  fault: null as Error | null,
};
const generation = { current: 1, away: false, answers: async () => !generation.away };
const log = { info() {}, warn() {}, error() {} };

let server: Server;
let port: number;

function startPages() {
  const ask = requestPage({
    siteUrl,
    handler: async (request, response) => {
      app.asked.push({ url: request.url ?? '', headers: request.headers });
      if (app.fault) noteRenderFault(request.url ?? '', app.fault);
      if (app.fault) return void response.writeHead(500).end();
      if (app.broken) throw new Error('broken');
      const path = decodeURIComponent(request.url ?? '');
      const status = /^\/(ar|en)\/status\/\d+(\?bare)?$/.test(path) ? path : undefined;
      if (app.withoutDatabase && /status\/4\d\d$/.test(path)) throw new Error('no masthead');
      const text = app.pages.get(path) ?? status;
      response.writeHead(text ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'a=b',
        'x-powered-by': 'somebody',
      });
      response.end(text ? `<h1>${text}</h1><script src="/_next/static/a.js"></script>` : '');
    },
  });
  const explainMissing = async (path: string) => app.old.get(path) ?? { status: 404 as const };
  const mayHavePage = async (path: string) => !app.unknown.has(path);
  return createReaderPages({ ask, mayHavePage, explainMissing, generation, siteUrl, log, maxBytes: 2 ** 20 });
}

beforeAll(async () => {
  let door = createReaderHandler(startPages(), siteUrl);
  server = createServer((request, response) => {
    if (request.url === '/restart') {
      door = createReaderHandler(startPages(), siteUrl);
      response.end();
    } else if (request.url === '/') door.home(request, response);
    else door.reader(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => server.close());

beforeEach(async () => {
  app.pages = new Map([
    ['/ar/articles/الناتو', words],
    ['/en', 'Front page'],
  ]);
  app.old.clear();
  app.unknown.clear();
  app.broken = false;
  app.withoutDatabase = false;
  app.fault = null;
  generation.current += 1;
  generation.away = false;
  await get('/restart');
  app.asked = [];
});

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const outgoing = httpRequest({ port, host: '127.0.0.1', method, path, headers }, async (answer) => {
      resolve({ status: answer.statusCode, headers: answer.headers, body: await buffer(answer) });
    });
    outgoing.on('error', reject).end();
  });
}

const article = encodeURI('/ar/articles/الناتو');

describe('A reader of an article', () => {
  it('gets it in the encoding their browser knows, the same words in each', async () => {
    const plain = await get(article);
    const gzip = await get(article, { 'accept-encoding': 'gzip' });
    const brotli = await get(article, { 'accept-encoding': 'gzip, br' });
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
    expect(app.asked).toHaveLength(1);
  });

  it('gets nothing again that they have already', async () => {
    const { headers } = await get(article);
    const again = await get(article, {
      'if-none-match': `"other", ${headers.etag}`,
      'accept-encoding': 'br',
    });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': headers['cache-control'] });
    expect(again.headers['content-length']).toBeUndefined();
  });

  it('may ask for its size alone', async () => {
    const whole = await get(article, { 'accept-encoding': 'gzip' });
    const head = await get(article, { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(head.headers['content-length']).toBe(String(whole.body.length));
  });

  it('tells the application nothing about themselves', async () => {
    await get(`${article}?_rsc=1&utm_source=x`, {
      cookie: 'session=secret',
      rsc: '1',
      'next-router-state-tree': 'x',
      'x-middleware-subrequest': 'x',
      'x-nextjs-data': '1',
      'x-forwarded-host': 'evil.example',
      'accept-language': 'en',
      host: 'evil.example',
    });
    expect(app.asked).toEqual([
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

  it('is led from another spelling of its address to the right one', async () => {
    expect(await get(`${article.toLowerCase()}/`)).toMatchObject({
      status: 308,
      headers: { location: article },
    });
  });
});

describe('A reader who asks for a page that is not there', () => {
  it('is told so in the language of the address, and Next is asked once', async () => {
    const first = await get('/en/articles/nothing', { 'accept-language': 'ar' });
    expect(first).toMatchObject({ status: 404, headers: { 'content-language': 'en' } });
    expect(first.body.toString()).toBe('<h1>/en/status/404</h1>');
    await get('/en/articles/nothing');
    expect(app.asked.map(({ url }) => url)).toEqual(['/en/articles/nothing', '/en/status/404']);
  });

  it.each(['/fr', '/mariju.php/Mainpage/Item/4089/x', '/.env', '//ar', '/%A0', '/_next/image?url=x', '/AR'])(
    'under %s is answered in the language of their browser without Next being asked',
    async (path) => {
      const answer = await get(path, { 'accept-language': 'en' });
      expect(answer).toMatchObject({ status: 404, headers: { 'content-language': 'en' } });
      expect(answer.headers.vary).toBe('Accept-Encoding, Accept-Language');
      expect((await get(path)).headers['content-language']).toBe('ar');
      expect(app.asked.map(({ url }) => url)).toEqual(['/en/status/404', '/ar/status/404']);
    },
  );

  it.each(['/en/status/404', '/ar/status/503', '/en.rsc', '/en/articles/x.rsc'])(
    'cannot see what is inside under %s',
    async (path) => {
      app.pages.set('/en.rsc', 'flight');
      const answer = await get(path, { rsc: '1' });
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );

  it('is told so without a render where that can be known', async () => {
    app.unknown.add('/en/articles/flood');
    expect((await get('/en/articles/flood')).status).toBe(404);
    app.old.set('/en/articles/flood-2', { status: 301, location: '/en' });
    app.unknown.add('/en/articles/flood-2');
    expect((await get('/en/articles/flood-2')).status).toBe(301);
    expect(app.asked.map(({ url }) => url)).toEqual(['/en/status/404']);
  });

  it('is told when it was withdrawn', async () => {
    app.old.set('/ar/articles/قديم', { status: 410 });
    const answer = await get(encodeURI('/ar/articles/قديم'));
    expect(answer.status).toBe(410);
    expect(answer.body.toString()).toContain('/ar/status/410');
  });

  it('is led to its new address', async () => {
    app.old.set('/ar/articles/قديم', { status: 301, location: '/ar/articles/الناتو' });
    app.old.set('/release/4089', { status: 301, location: '//evil.example' });
    const answer = await get(encodeURI('/ar/articles/قديم'));
    expect(answer).toMatchObject({ status: 301, headers: { location: article } });
    expect((await get('/release/4089')).headers.location).toBe('/evil.example');
  });

  it('gets the page, not the redirect, where there are both', async () => {
    app.old.set('/en', { status: 301, location: '/ar' });
    expect((await get('/en')).status).toBe(200);
  });
});

describe('When something is wrong inside', () => {
  it('readers get the last good page, or are asked to come back, in their language', async () => {
    await get(article);
    await get('/en/nothing');
    generation.current += 1;
    generation.away = true;
    app.broken = true;
    expect((await get(article)).status).toBe(200);
    expect((await get('/en/nothing')).status).toBe(404);
    const answer = await get('/en/articles/new');
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '30', 'cache-control': 'no-store' },
    });
  });

  it('a page that is not there is told of without what only the database knows, and with it again later', async () => {
    app.withoutDatabase = true;
    const answer = await get('/en/nothing');
    expect(answer).toMatchObject({ status: 404, headers: { 'content-language': 'en' } });
    expect(answer.body.toString()).toBe('<h1>/en/status/404?bare</h1>');
    app.withoutDatabase = false;
    generation.current += 1;
    expect((await get('/en/nothing')).body.toString()).toBe('<h1>/en/status/404</h1>');
  });

  it('the last good page about what is not there is good enough', async () => {
    await get('/en/nothing');
    generation.current += 1;
    app.withoutDatabase = true;
    expect((await get('/en/nothing')).body.toString()).toBe('<h1>/en/status/404</h1>');
  });

  it('a page for which there is no connection in time is asked for again later, not taken for broken', async () => {
    app.fault = Object.assign(new Error('Timed out'), { code: 'P2024' });
    const answer = await get('/en/articles/new');
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '30' } });
  });

  it('a mistake of ours is a 500', async () => {
    app.broken = true;
    const answer = await get('/en/articles/new');
    expect(answer).toMatchObject({ status: 500, headers: { 'cache-control': 'no-store' } });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('The front door', () => {
  it('leads to the language of the reader, and is remembered by nobody', async () => {
    const answer = await get('/', { 'accept-language': 'en', cookie: 'markaz_locale=ar' });
    expect(answer).toMatchObject({
      status: 307,
      headers: { location: '/ar', vary: 'Cookie, Accept-Language', 'cache-control': 'private, no-store' },
    });
    expect((await get('/', { 'accept-language': 'en' })).headers.location).toBe('/en');
  });
});
