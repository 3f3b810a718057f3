import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessionCookies } from '@/lib/auth/session-cookies';
import type { CountedPage } from './counted-page';
import { createViewLimit } from './view-limit';
import { createViewsHandler } from './views-handler';

const siteUrl = 'https://news.example.org';
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SAME = { 'user-agent': AGENT, 'sec-fetch-site': 'same-origin' };
const FRONT = { path: '/en', from: 'www.google.com' };

const recorded: [CountedPage, string][] = [];
let visitor = 0;
let server: Server;
let address: string;

beforeAll(async () => {
  const handle = createViewsHandler({
    siteUrl,
    record: (page, host) => void recorded.push([page, host]),
    visitorOf: () => `visitor ${visitor}`,
  });
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/views`;
});

afterAll(() => server.close());

beforeEach(() => {
  recorded.length = 0;
  visitor += 1;
});

const send = (body: unknown, headers: Record<string, string> = SAME) =>
  fetch(address, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });

const picture = (headers: Record<string, string>) => fetch(address, { headers: { ...SAME, ...headers } });

it('A page that is opened is counted, and the answer says and leaves nothing', async () => {
  const response = await send(FRONT);
  expect(response.status).toBe(204);
  expect(recorded).toEqual([[{ sort: 'front', locale: 'en' }, 'google.com']]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.getSetCookie()).toEqual([]);
});

it('Without scripts the picture counts the page that asks for it', async () => {
  const response = await picture({ referer: `${siteUrl}/ar/articles/x?y=1` });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/gif']);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(recorded).toEqual([[expect.objectContaining({ sort: 'piece', slugFolded: 'x' }), '']]);
  for (const referer of ['https://elsewhere.example/en', `${siteUrl}/studio`, 'nonsense'])
    await picture({ referer });
  await picture({});
  expect(recorded).toHaveLength(1);
});

it.each([
  [
    'another site sends it',
    FRONT,
    { ...SAME, 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    403,
  ],
  ['nothing says who sends it', FRONT, { 'user-agent': AGENT }, 403],
  ['it is no beacon', 'nonsense', SAME, 400],
  ['it says more', { ...FRONT, name: 'someone' }, SAME, 400],
  ['it is too long', { ...FRONT, path: `/${'x'.repeat(5_000)}` }, SAME, 413],
  ['a robot sends it', FRONT, { ...SAME, 'user-agent': 'Googlebot/2.1' }, 204],
  [
    'somebody of the newsroom sends it',
    FRONT,
    { ...SAME, cookie: `${sessionCookies(siteUrl).sessionToken.name}=x` },
    204,
  ],
  ['it names no page', { path: '/studio', from: '' }, SAME, 204],
  ['half of a letter is in its path', String.raw`{"path":"/en/articles/\ud800","from":""}`, SAME, 204],
])('Nothing is counted where %s', async (_why, body, headers, status) => {
  expect((await send(body, headers)).status).toBe(status);
  expect(recorded).toEqual([]);
});

it('Of one network, a few views of a piece count, in whichever language it is shown', async () => {
  const piece = { path: '/en/articles/x', from: '' };
  for (let index = 0; index < 40; index += 1) expect((await send(piece)).status).toBe(204);
  await send({ ...piece, path: '/ar/articles/x' });
  expect(recorded).toHaveLength(10);
  await send(FRONT);
  expect(recorded).toHaveLength(11);
  visitor += 1;
  await send(piece);
  expect(recorded).toHaveLength(12);
});

describe('In a week, one network that never pauses adds next to nothing to a piece', () => {
  const WEEK_S = 7 * 24 * 3_600;
  const piece = (slugFolded: string): CountedPage => ({
    ...{ sort: 'piece', kind: 'article', locale: 'en', slugFolded },
  });

  /** So many views of the piece count, of those that are asked for each second. */
  function countedInAWeek(slugAt: (second: number) => string): number {
    let at = 0;
    const mayCount = createViewLimit(() => at);
    let counted = 0;
    for (let second = 0; second < WEEK_S; second += 1) {
      at = second * 1_000;
      const slug = slugAt(second);
      if (mayCount('network', piece(slug)) && slug === 'x') counted += 1;
    }
    return counted;
  }

  it('when it asks for nothing else', () => {
    expect(countedInAWeek(() => 'x')).toBe(65);
  });

  it('when it invents addresses so that the piece is forgotten', () => {
    const often = (second: number) => (second % (6 * 3_600) < 600 ? 'x' : `invented-${second}`);
    expect(countedInAWeek(often)).toBeLessThanOrEqual(66);
  });
});
