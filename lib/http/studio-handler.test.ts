import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import { MAX_ACTION_BYTES, MAX_BODY_BYTES, MAX_UPLOAD_BYTES } from './limit-body';
import { createStudioHandler } from './studio-handler';

const site = 'https://news.example.org';
let server: Server;
let port: number;
let seen: IncomingHttpHeaders | null;
let isDatabaseAvailable: boolean;

beforeAll(async () => {
  const handler = createStudioHandler(
    async (request, response) => {
      seen = request.headers;
      const body = await text(request);
      response.end(`read ${body.length}`);
    },
    site,
    { answers: async () => isDatabaseAvailable },
    ['127.0.0.1'],
  );
  server = createServer((request, response) => {
    handler(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => server.close());

beforeEach(() => {
  isDatabaseAvailable = true;
  seen = null;
});

interface Sent {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer[];
}

function send({ path = '/studio', method = 'POST', headers = {}, body = [] }: Sent) {
  return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const outgoing = httpRequest({ port, host: '127.0.0.1', method, path, headers }, async (answer) => {
      resolve({ status: answer.statusCode, headers: answer.headers, body: await text(answer) });
    });
    outgoing.on('error', reject);
    for (const part of body) outgoing.write(part);
    outgoing.end();
  });
}

const ours = { origin: site };

describe('The studio handler', () => {
  it('lets an editor’s own page save', async () => {
    const answer = await send({ headers: ours, body: [Buffer.from('سلام')] });
    expect(answer).toMatchObject({ status: 200, body: 'read 4' });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
    });
  });

  it.each<Record<string, string>>([
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ])('refuses a change that comes with %j', async (headers) => {
    const answer = await send({ headers });
    expect(answer.status).toBe(403);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets every client read, and passes on no header that the client made up', async () => {
    const headers = {
      'x-nonce': 'guessed',
      'x-middleware-subrequest': 'x',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '198.51.100.1, 203.0.113.9',
      rsc: '1',
    };
    expect((await send({ method: 'GET', headers })).status).toBe(200);
    expect(seen).toMatchObject({ 'x-forwarded-for': '203.0.113.9', rsc: '1' });
    expect(Object.keys(seen ?? {})).not.toContain('x-nonce');
    expect(Object.keys(seen ?? {})).not.toContain('x-middleware-subrequest');
    expect(Object.keys(seen ?? {})).not.toContain('x-forwarded-host');
  });

  it('names the site as the host when the request comes from its page', async () => {
    await send({ headers: { ...ours, host: 'inside:3000' } });
    expect(seen).toMatchObject({ 'x-forwarded-host': 'news.example.org' });
  });

  it('never passes on that the client used https, or Next would use it on our plain port', async () => {
    await send({ headers: { ...ours, 'x-forwarded-proto': 'https' } });
    expect(seen).not.toHaveProperty('x-forwarded-proto');
  });

  it.each(['/studio/articles.rsc', '/studio/articles.segments/_tree.segment.rsc?x'])(
    'has no page under %s',
    async (path) => {
      expect((await send({ path, method: 'GET' })).status).toBe(404);
    },
  );

  it.each(['/studio/%', '/studio/articles/%A0/ar', '/api/auth/%', '/studio/%C3%28', '/api/auth/%ff?x'])(
    'has no page under %s, whose address cannot be decoded',
    async (path) => {
      expect((await send({ path, method: 'GET' })).status).toBe(404);
      expect(seen).toBeNull();
    },
  );

  it('tells a page that was opened under another address which one to open', async () => {
    const headers = {
      ...{ origin: 'https://evil.example', 'content-type': 'application/json', 'accept-language': 'en' },
    };
    const refusal = JSON.parse((await send({ headers })).body);
    expect(refusal).toMatchObject({ code: 'forbidden', issues: [{ key: 'otherAddress' }] });
    expect(refusal.issues[0].message).toContain('https://news.example.org');
  });

  it.each<Record<string, string>>([
    { 'next-action': '40ab', accept: 'text/x-component' },
    { 'content-type': 'multipart/form-data; boundary=x', accept: 'text/x-component' },
  ])('tells the caller of an action how large it may be (%j)', async (kind) => {
    const headers = { ...ours, ...kind, cookie: 'markaz_studio_locale=en' };
    const body = [Buffer.alloc(MAX_ACTION_BYTES), Buffer.from('x')];
    const length = String(MAX_ACTION_BYTES + 1);
    const announced = await send({ headers: { ...headers, 'content-length': length }, body });
    expect(announced).toMatchObject({ status: 413, headers: { 'content-type': 'text/plain' } });
    const [line, json = ''] = announced.body.split('\n');
    expect(line).toBe('413 Payload Too Large');
    expect(JSON.parse(json)).toMatchObject({
      ...{ ok: false, code: 'too_large' },
      issues: [{ key: 'tooLarge', message: expect.stringContaining('1048577 bytes of at most 1048576') }],
    });
    expect((await send({ headers, body })).status).toBe(413);
    expect(await send({ headers, body: [Buffer.alloc(MAX_ACTION_BYTES)] })).toMatchObject({ status: 200 });
  });

  it('accepts more than the longest text, which its module refuses in more precise words', () => {
    expect(MAX_BODY_BYTES).toBeGreaterThan(DOCUMENT_LIMITS.jsonBytes);
  });

  it.each([
    ['en', /6291457 bytes of at most 6291456/],
    ['ar-AE,ar;q=0.9', /6291457 بايت والحد الأقصى 6291456/],
  ])('tells an editor (%s) how large a save may be', async (language, sentence) => {
    const headers = { ...ours, 'content-type': 'application/json', 'accept-language': language };
    const body = [Buffer.alloc(MAX_BODY_BYTES + 1)];
    const answer = await send({
      headers: { ...headers, 'content-length': String(MAX_BODY_BYTES + 1) },
      body,
    });
    expect(answer.status).toBe(413);
    const refusal = JSON.parse(answer.body);
    expect(refusal).toMatchObject({ ok: false, code: 'too_large', issues: [{ path: '', key: 'tooLarge' }] });
    expect(refusal.issues[0].message).toMatch(sentence);
    expect(seen).toBeNull();
  });

  it('reads a long body that is within the limit, in pieces', async () => {
    const body = Array.from({ length: 4 }, () => Buffer.alloc(MAX_BODY_BYTES / 4));
    expect(await send({ headers: ours, body })).toMatchObject({
      status: 200,
      body: `read ${MAX_BODY_BYTES}`,
    });
  });

  it('lets a picture of any size that is taken through to the uploads, and nothing larger', async () => {
    const path = '/studio/media/uploads/1';
    const part = Buffer.alloc(MAX_BODY_BYTES + 1);
    expect(await send({ method: 'PATCH', path, headers: ours, body: [part] })).toMatchObject({
      body: `read ${part.length}`,
    });
    const refused = async (target: string, bytes: number) => {
      const headers = { ...ours, 'content-length': String(bytes) };
      const sent = { method: 'PATCH', path: target, headers, body: [Buffer.alloc(bytes)] };
      expect(await send(sent)).toMatchObject({ status: 413 });
    };
    await refused(path, MAX_UPLOAD_BYTES + 1);
    for (const other of ['/studio/media', '/studio/media/uploadsx', '/studio/x/studio/media/uploads'])
      await refused(other, MAX_BODY_BYTES + 1);
  });

  it('refuses the first byte beyond the limit when no length was announced', async () => {
    const body = [Buffer.alloc(MAX_BODY_BYTES), Buffer.from('x')];
    expect((await send({ headers: ours, body })).status).toBe(413);
  });
});

describe('While the database is away', () => {
  beforeEach(() => {
    isDatabaseAvailable = false;
  });
  const page = { accept: 'text/html,application/xhtml+xml' };

  it('a page says so in both languages, because the user is unknown', async () => {
    const headers = { ...page, 'accept-language': 'en-GB' };
    const answer = await send({ method: 'GET', headers });
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5', 'cache-control': 'no-store' },
    });
    expect(answer.body).toContain('<html lang="en" dir="ltr">');
    expect(answer.body).toContain('<section lang="ar" dir="rtl"><h2>غرفة الأخبار غير متاحة مؤقتاً</h2>');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(seen).toBeNull();
  });

  it('a page says so in the one language that was chosen with this browser', async () => {
    const headers = { ...page, 'accept-language': 'en', cookie: 'a=b; markaz_studio_locale=ar' };
    const { body } = await send({ method: 'GET', headers });
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).not.toContain('lang="en"');
  });

  it('a save is refused with a sentence and may be tried again', async () => {
    const headers = { ...ours, 'content-type': 'application/json', 'accept-language': 'en' };
    const answer = await send({ headers, body: [Buffer.alloc(100_000)] });
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'unavailable', issues: [{ key: 'unavailable' }] });
  });

  it('an action gets a text that Next passes on to its caller', async () => {
    const answer = await send({ headers: { ...ours, accept: 'text/x-component', 'next-action': 'x' } });
    expect(answer).toMatchObject({ status: 503, headers: { 'content-type': 'text/plain' } });
    expect(answer.body).toMatch(/^503 /);
  });

  it('signing in answers itself, and every page again once the database is back', async () => {
    expect((await send({ path: '/api/auth/csrf', method: 'GET' })).status).toBe(200);
    isDatabaseAvailable = true;
    expect((await send({ method: 'GET', headers: page })).status).toBe(200);
  });
});
