import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReaderServer } from '@/lib/testing/reader-server';

const article = encodeURI('/ar/articles/الناتو');

let readers: Awaited<ReturnType<typeof startReaderServer>>;

beforeEach(async () => {
  readers = await startReaderServer();
  readers.application.pages = new Map([
    ['/ar/articles/الناتو', 'text'],
    ['/en', 'Front page'],
  ]);
});

afterEach(() => readers.stop());

describe('A reader who requests a page that does not exist', () => {
  it('gets "not found" in the language of the address, and Next gets one request', async () => {
    const first = await readers.get('/en/articles/nothing', { 'accept-language': 'ar' });
    expect(first).toMatchObject({ status: 404, headers: { 'content-language': 'en' } });
    expect(first.body.toString()).toBe('<h1>/en/status/404</h1>');
    await readers.get('/en/articles/nothing');
    expect(readers.application.requests).toEqual(['/en/articles/nothing', '/en/status/404']);
  });

  it.each(['/fr', '/mariju.php/x', '/.env', '//ar', '/%A0', '/_next/image?url=x', '/AR'])(
    'under %s gets "not found" in the language of the browser, without a request to Next',
    async (path) => {
      const answer = await readers.get(path, { 'accept-language': 'en' });
      expect(answer).toMatchObject({ status: 404, headers: { 'content-language': 'en' } });
      expect(answer.headers.vary).toBe('Accept-Encoding, Accept-Language');
      expect((await readers.get(path)).headers['content-language']).toBe('ar');
      expect(readers.application.requests).toEqual(['/en/status/404', '/ar/status/404']);
    },
  );

  it('at the former site gets "not found" in the language of that address', async () => {
    const path = '/mariju.php/Mainpage/Item/4089/training-tasks';
    const answer = await readers.get(path, { 'accept-language': 'ar' });
    expect(answer).toMatchObject({ status: 404, headers: { 'content-language': 'en' } });
    expect(readers.application.requests.at(-1)).toBe('/en/status/404');
  });

  it.each(['/en/status/404', '/ar/status/503', '/en.rsc', '/en/articles/x.rsc'])(
    'cannot see internal pages under %s',
    async (path) => {
      readers.application.pages.set('/en.rsc', 'flight');
      const answer = await readers.get(path, { rsc: '1' });
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );

  it('gets "not found" without a render where the database knows the answer', async () => {
    readers.application.unknown.add('/en/articles/flood');
    expect((await readers.get('/en/articles/flood')).status).toBe(404);
    readers.application.old.set('/en/articles/flood-2', { kind: 'redirect', status: 301, location: '/en' });
    readers.application.unknown.add('/en/articles/flood-2');
    expect((await readers.get('/en/articles/flood-2')).status).toBe(301);
    expect(readers.application.requests).toEqual(['/en/status/404']);
  });

  it('learns that it was withdrawn', async () => {
    readers.application.old.set('/ar/articles/قديم', { kind: 'missing', status: 410 });
    const answer = await readers.get(encodeURI('/ar/articles/قديم'));
    expect(answer.status).toBe(410);
    expect(answer.body.toString()).toContain('/ar/status/410');
  });

  it('is redirected to its new address', async () => {
    readers.application.old.set('/ar/articles/قديم', {
      kind: 'redirect',
      status: 301,
      location: '/ar/articles/الناتو',
    });
    readers.application.old.set('/release/4089', {
      kind: 'redirect',
      status: 301,
      location: '//evil.example',
    });
    const answer = await readers.get(encodeURI('/ar/articles/قديم'));
    expect(answer).toMatchObject({ status: 301, headers: { location: article } });
    expect((await readers.get('/release/4089')).headers.location).toBe('/evil.example');
  });

  it('gets the page, not the redirect, where both exist', async () => {
    readers.application.old.set('/en', { kind: 'redirect', status: 301, location: '/ar' });
    expect((await readers.get('/en')).status).toBe(200);
  });
});

describe('When the application or the database fails', () => {
  it('readers get the last good page, or a 503 that says when to retry', async () => {
    await readers.get(article);
    await readers.get('/en/nothing');
    await readers.change();
    readers.database.away = true;
    readers.application.isBroken = true;
    expect((await readers.get(article)).status).toBe(200);
    expect((await readers.get('/en/nothing')).status).toBe(404);
    const answer = await readers.get('/en/articles/new');
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '30', 'cache-control': 'no-store' },
    });
  });

  it('"not found" is rendered without what only the database knows, and with it again later', async () => {
    readers.application.isWithoutDatabase = true;
    const answer = await readers.get('/en/nothing');
    expect(answer).toMatchObject({ status: 404, headers: { 'content-language': 'en' } });
    expect(answer.body.toString()).toBe('<h1>/en/status/404?bare</h1>');
    readers.application.isWithoutDatabase = false;
    await readers.change();
    expect((await readers.get('/en/nothing')).body.toString()).toBe('<h1>/en/status/404</h1>');
  });

  it('the last good "not found" page is served', async () => {
    await readers.get('/en/nothing');
    await readers.change();
    readers.application.isWithoutDatabase = true;
    expect((await readers.get('/en/nothing')).body.toString()).toBe('<h1>/en/status/404</h1>');
  });

  it('a page for which no database connection was free in time is answered with 503, not 500', async () => {
    readers.application.fault = Object.assign(new Error('Timed out'), { code: 'P2024' });
    const answer = await readers.get('/en/articles/new');
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '30' } });
  });

  it('a bug is answered with 500', async () => {
    readers.application.isBroken = true;
    const answer = await readers.get('/en/articles/new');
    expect(answer).toMatchObject({ status: 500, headers: { 'cache-control': 'no-store' } });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});
