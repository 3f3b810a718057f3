import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ARRIVAL_HEADER, ARRIVAL_PATH, arrivalToken, createArrivalReport } from './arrival-report';

const SECRET = 'a secret of the session cookies of this newsroom';

let server: Server | undefined;
afterEach(() => server?.close());

async function site({ trustedProxies = ['127.0.0.1'], secret = SECRET as string | undefined } = {}) {
  const report = createArrivalReport({ siteUrl: 'http://127.0.0.1', trustedProxies, secret });
  server = createServer(async (request, response) => {
    if (!(await report(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (token: string | null, init: RequestInit & { path?: string } = {}) =>
    fetch(`${origin}${init.path ?? ARRIVAL_PATH}`, {
      ...init,
      headers: { ...init.headers, ...(token === null ? {} : { [ARRIVAL_HEADER]: token }) },
    });
}

describe('The owner of the secret', () => {
  it('is told what arrives of a request, with the address that limits would count', async () => {
    const ask = await site();
    const headers = { 'X-Forwarded-For': '203.0.113.9, 198.51.100.7', 'X-Forwarded-Proto': 'https' };
    const answer = await ask(arrivalToken(SECRET), { method: 'POST', body: 'x'.repeat(1_000), headers });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      ...{ peer: '127.0.0.1', isTrusted: true, client: '198.51.100.7', bodyBytes: 1_000 },
      ...{ forwardedFor: '203.0.113.9, 198.51.100.7', forwardedProto: 'https', forwardedHost: null },
    });
  });

  it('is told when the proxy is not one that is believed', async () => {
    const ask = await site({ trustedProxies: ['10.0.0.7'] });
    const answer = await ask(arrivalToken(SECRET), { headers: { 'X-Forwarded-For': '198.51.100.7' } });
    expect(await answer.json()).toMatchObject({ isTrusted: false, client: '127.0.0.1' });
  });
});

describe('Nobody else is told anything', () => {
  it.each([
    ['without a token', null],
    ['with one of another secret', arrivalToken('another secret')],
    ['with one that was overheard two minutes ago', arrivalToken(SECRET, Date.now() - 120_000)],
    ['with one for later', arrivalToken(SECRET, Date.now() + 120_000)],
    ['with a changed time', arrivalToken(SECRET).replace(/^\d+/, (time) => String(Number(time) + 1))],
    ['with an empty signature', `${Math.floor(Date.now() / 1000)}.`],
    ['with no time', '.'],
    ['with text', 'NaN.abc'],
  ])('%s', async (_, token) => {
    expect((await (await site())(token)).status).toBe(404);
  });

  it('at another address', async () => {
    expect((await (await site())(arrivalToken(SECRET), { path: '/en' })).status).toBe(404);
  });

  it('by a site that has no secret yet', async () => {
    const ask = await site({ secret: undefined });
    expect((await ask(arrivalToken('undefined'))).status).toBe(404);
  });
});
