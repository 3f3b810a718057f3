import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMediaServer } from '@/lib/testing/media-server';

const FOLDER = '/media/01939e6a-0000-7000-8000-000000000001/0123456789abcdef';
const SMALL = `${FOLDER}/640.webp`;
const LARGE = `${FOLDER}/2400.jpg`;
const SMALL_BYTES = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 251));
const LARGE_BYTES = Buffer.alloc(600_000, 'large file ');
const SESSION = { cookie: 'markaz_locale=ar; __Host-markaz.session=somebody' };

let server: Awaited<ReturnType<typeof startMediaServer>>;
beforeAll(async () => {
  server = await startMediaServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.publish(SMALL, SMALL_BYTES);
  await server.publish(LARGE, LARGE_BYTES);
  server.storage.opened.length = 0;
});

describe.each([
  ['small', SMALL, SMALL_BYTES, 'image/webp'],
  ['large', LARGE, LARGE_BYTES, 'image/jpeg'],
])('A reader who opens a page with a %s picture', (_, target, bytes, type) => {
  it('gets it whole, to be kept for a year by browsers and for a second by others', async () => {
    const { status, headers, body } = await server.get(target);
    expect(status).toBe(200);
    expect(body).toEqual(bytes);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'last-modified': 'Thu, 26 Nov 2026 07:00:00 GMT',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers['cache-control']?.split(', ')).toEqual(
      expect.arrayContaining(['public', 'max-age=31536000', 'immutable', 's-maxage=1']),
    );
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*; sandbox$/);
    expect(headers.etag).toMatch(/^"[^"]+"$/);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('learns everything but the bytes from HEAD', async () => {
    const whole = await server.get(target);
    const head = await server.get(target, {}, 'HEAD');
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '', connection: '' }).toEqual({
      ...whole.headers,
      date: '',
      connection: '',
    });
  });

  it('gets no byte again of what the browser has', async () => {
    const { etag = '', 'last-modified': modified = '' } = (await server.get(target)).headers;
    const old = 'Wed, 25 Nov 2026 07:00:00 GMT';
    const status = async (headers: Record<string, string>) => (await server.get(target, headers)).status;
    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(await status({ 'if-none-match': `"x", W/${etag}` })).toBe(304);
    expect(await status({ 'if-none-match': '*' })).toBe(304);
    expect(await status({ 'if-none-match': '"x"', 'if-modified-since': modified })).toBe(200);
    expect(await status({ 'if-modified-since': modified })).toBe(304);
    expect(await status({ 'if-modified-since': old })).toBe(200);
    expect(await status({ 'if-modified-since': 'never' })).toBe(200);
    const { headers, body } = await server.get(target, { 'if-none-match': etag });
    expect(body).toHaveLength(0);
    expect(headers).toMatchObject({ etag, 'cache-control': expect.stringContaining('immutable') });
    expect(headers).not.toHaveProperty('content-length');
  });

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=-100', bytes.length - 100, bytes.length - 1],
    ['bytes=500-', 500, bytes.length - 1],
  ])('gets the part %s', async (range, start, end) => {
    const { status, headers, body } = await server.get(target, { range });
    expect(status).toBe(206);
    expect(body).toEqual(bytes.subarray(start, end + 1));
    expect(headers['content-range']).toBe(`bytes ${start}-${end}/${bytes.length}`);
    expect(headers).toMatchObject({ 'content-length': String(end - start + 1), 'content-type': type });
  });

  it('goes on with a download only if the file is the one that it began with', async () => {
    const { etag = '', 'last-modified': modified = '' } = (await server.get(target)).headers;
    const status = async (known: string) =>
      (await server.get(target, { range: 'bytes=10-', 'if-range': known })).status;
    expect(await status(etag)).toBe(206);
    expect(await status(modified)).toBe(206);
    expect(await status(`W/${etag}`)).toBe(200);
    expect(await status('"another"')).toBe(200);
    expect(await status('Wed, 25 Nov 2026 07:00:00 GMT')).toBe(200);
  });

  it('is told how large the file is where there is no such part, and gets it whole for a question that need not be answered', async () => {
    const beyond = await server.get(target, { range: `bytes=${bytes.length}-` });
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${bytes.length}`);
    for (const range of ['bytes=1-2,5-6', 'pages=1-2', 'bytes=5-2']) {
      expect((await server.get(target, { range })).status).toBe(200);
    }
    expect((await server.get(target, { range: 'bytes=0-9' }, 'HEAD')).status).toBe(200);
  });
});

it('A small picture is read once for many readers, and then sent from memory', async () => {
  const target = `${FOLDER}/320.webp`;
  await server.publish(target, SMALL_BYTES);
  await Promise.all(Array.from({ length: 20 }, () => server.get(target)));
  await server.get(target);
  expect(server.storage.opened).toHaveLength(1);
});

it('What is in memory is no longer sent once readers may not have it, and is not read again once they may', async () => {
  await server.get(SMALL);
  const entry = server.known.get(SMALL);
  server.known.set(SMALL, { kind: 'missing', status: 410 });
  expect((await server.get(SMALL)).status).toBe(410);
  if (entry) server.known.set(SMALL, entry);
  server.storage.opened.length = 0;
  expect((await server.get(SMALL)).status).toBe(200);
  expect(server.storage.opened).toEqual([]);
});

describe('An address that is not for readers', () => {
  it.each([
    ['was never published', 404],
    ['was withdrawn', 410],
  ] as const)(
    'answers nobody else when its file %s, and sends those who may have signed in to the newsroom',
    async (_, status) => {
      server.known.set(SMALL, { kind: 'missing', status });
      const anonymous = await server.get(SMALL);
      expect(anonymous).toMatchObject({ status, headers: { 'cache-control': 'no-store' } });
      expect(anonymous.headers['content-type']).toMatch(/^text\/plain/);
      expect(String((await server.get(SMALL, SESSION)).body)).toBe(`The newsroom sends ${SMALL}`);
      expect(
        (await server.get(SMALL, { cookie: 'markaz.sessions=x; other=__Host-markaz.session' })).status,
      ).toBe(status);
      expect(server.storage.opened).toEqual([]);
    },
  );

  it('says so with a page to a person who opens it', async () => {
    server.known.set(SMALL, { kind: 'missing', status: 410 });
    const { status, body } = await server.get(SMALL, { accept: 'text/html,*/*;q=0.8' });
    expect([status, String(body)]).toEqual([410, 'Page 410']);
  });

  it.each([
    ...[
      '',
      '/',
      '/original',
      '/../../../secret',
      '/..%2f..%2fsecret',
      '/%2e%2e/%2e%2e/x',
      '/a/b',
      '/.hidden',
    ],
    ...['/640.webp/', '/a%00b', '/a%5cb', '/%', '/%e2%80%ae', `/${'a'.repeat(201)}`],
  ])('is not even looked for when no file can have it: %j', async (end) => {
    const { status } = await server.get(`${FOLDER}${end}`);
    expect(status).toBe(404);
    expect(server.storage.opened).toEqual([]);
  });

  it.each([
    '/media',
    '/media/',
    '/media/x/y/z',
    '/MEDIA/',
    '/media/../etc/passwd',
    `${FOLDER.toUpperCase()}/1.webp`,
  ])('nor %j', async (path) => {
    expect((await server.get(path)).status).toBe(404);
    expect(server.storage.opened).toEqual([]);
  });

  it('takes no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await server.get(SMALL, {}, method)).status).toBe(405);
  });
});

it('Every spelling of an address gets the same file, whatever its query says', async () => {
  expect((await server.get(`${SMALL}?v=2`)).body).toEqual(SMALL_BYTES);
  expect((await server.get(SMALL.replace('640', '6%340'))).body).toEqual(SMALL_BYTES);
});

it('A cache in front that is purged gets the keys by which it is', async () => {
  await server.publish(SMALL, SMALL_BYTES, [
    ['Surrogate-Control', 'max-age=300'],
    ['Surrogate-Key', 'all abc'],
  ]);
  const surrogate = { 'surrogate-control': 'max-age=300', 'surrogate-key': 'all abc' };
  const { etag = '', ...headers } = (await server.get(SMALL)).headers;
  expect(headers).toMatchObject(surrogate);
  expect((await server.get(SMALL, { 'if-none-match': etag })).headers).toMatchObject(surrogate);
});
