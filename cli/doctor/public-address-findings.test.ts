import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { findFreePort } from '@/cli/require-free-port';
import { readEnv } from '@/lib/env';
import { createArrivalReport } from '@/lib/http/arrival-report';
import { openFakeCache } from '@/lib/testing/fake-cache';
import { pageFindings } from './page-findings';
import { publicAddressFindings } from './public-address-findings';
import { purgeUrlFindings } from './purge-findings';
import { siteFindings } from './site-findings';
import type { Situation } from './situation';

const SECRET = 'a secret of the session cookies of this newsroom';
const PAGE = gzipSync('<html>The front page of the newsroom</html>');

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

async function listen(handler: Handler): Promise<number> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A site with its health addresses, one page and "not found". */
async function openSite({ trustedProxies = ['127.0.0.1'], isWritable = true } = {}): Promise<number> {
  const report = createArrivalReport({ siteUrl: 'http://localhost', trustedProxies, secret: SECRET });
  return listen(async (asked, response) => {
    if (await report(asked, response)) return;
    const headers = {
      'Content-Encoding': 'gzip',
      ETag: '"1"',
      'Content-Security-Policy': "default-src 'self'",
    };
    if (asked.url === '/en') response.writeHead(200, headers).end(PAGE);
    else if (asked.url === '/readyz?for=studio') response.writeHead(isWritable ? 200 : 503).end();
    else response.writeHead(/z$/.test(asked.url ?? '') ? 200 : 404).end();
  });
}

interface Front {
  /** Changes the headers that the site gets. */
  send?: (headers: IncomingMessage['headers']) => void;
  /** Changes the headers that readers get. */
  answer?: (headers: IncomingMessage['headers'], url: string) => void;
  /** Answers instead of the site. */
  refuse?: (asked: IncomingMessage) => number | null;
}

/** What stands in front of the site, and appends the visitor's address as a proxy should. */
async function openProxy(port: number, { send, answer, refuse }: Front = {}): Promise<number> {
  return listen((asked, response) => {
    const status = refuse?.(asked);
    if (status) return asked.resume().on('end', () => response.writeHead(status).end());
    const headers: IncomingMessage['headers'] = {
      ...asked.headers,
      'x-forwarded-for': `${asked.headers['x-forwarded-for'] ?? ''}, 127.0.0.1`.replace(/^, /, ''),
    };
    send?.(headers);
    const sent = request(
      { port, host: '127.0.0.1', method: asked.method, path: asked.url, headers },
      (own) => {
        const received = { ...own.headers };
        answer?.(received, asked.url ?? '');
        response.writeHead(own.statusCode ?? 0, received);
        own.pipe(response);
      },
    );
    return asked.pipe(sent.on('error', () => response.destroy()));
  });
}

function situationOf(sitePort: number, publicPort = sitePort): Situation {
  const env = readEnv({ PORT: String(sitePort), SITE_URL: `http://localhost:${publicPort}` });
  return { env, given: new Set(), site: { pid: null, folder: '/srv/markaz' } };
}

const asLines = (findings: { level: string; text: string }[]) =>
  findings.map(({ level, text }) => `${level}: ${text}`).join('\n');

/** The findings behind this proxy. */
async function behind(front: Front, site: Parameters<typeof openSite>[0] = {}): Promise<string> {
  const port = await openSite(site);
  const situation = situationOf(port, await openProxy(port, front));
  return asLines(await publicAddressFindings(situation, SECRET));
}

describe('Behind a proxy that does what it should', () => {
  it('everything arrives', async () => {
    const lines = await behind({});
    expect(lines).not.toMatch(/^(?:fault|warning|unknown)/m);
    expect(lines).toContain('ok: A save of 1 MB arrives.');
  });

  it('pages arrive as they were sent, and are not kept', async () => {
    const port = await openSite();
    const lines = asLines(await pageFindings(situationOf(port, await openProxy(port))));
    expect(lines).toBe(
      'ok: Pages arrive as they are sent: compressed, with their headers.\nok: No cache in front keeps what it should not.',
    );
  });
});

describe('An operator is told that the proxy in front', () => {
  it.each<[string, Front, RegExp]>([
    [
      'refuses a save of 1 MB',
      { refuse: ({ method }) => (method === 'POST' ? 413 : null) },
      /fault: .*client_max_body_size/,
    ],
    [
      'refuses to change anything',
      { refuse: ({ method }) => (method === 'POST' ? 403 : null) },
      /fault: .*answered 403/,
    ],
    [
      'passes on what visitors make up as their address',
      { send: (headers) => Object.assign(headers, { 'x-forwarded-for': '203.0.113.99' }) },
      /fault: .*made up/,
    ],
    [
      'hides visitors’ addresses',
      { send: (headers) => Reflect.deleteProperty(headers, 'x-forwarded-for') },
      /fault: .*removes X-Forwarded-For/,
    ],
    [
      'sends another host name',
      { send: (headers) => Object.assign(headers, { host: 'backend' }) },
      /warning: .*sends the host name backend instead of localhost/,
    ],
    [
      'ends https, which the settings do not know',
      { send: (headers) => Object.assign(headers, { 'x-forwarded-proto': 'https' }) },
      /fault: Visitors use https, but SITE_URL is http/,
    ],
    ['answers by itself', { refuse: () => 502 }, /fault: .*answers 502, and Markaz would answer 200/],
  ])('%s', async (_, front, line) => {
    expect(await behind(front)).toMatch(line);
  });

  it('is not one that is believed', async () => {
    expect(await behind({}, { trustedProxies: ['10.0.0.1'] })).toMatch(
      /fault: The proxy in front connects from 127\.0\.0\.1, which TRUSTED_PROXIES does not name/,
    );
  });

  it.each<[string, Front['answer'], RegExp]>([
    [
      'removes protecting headers',
      (headers) => Reflect.deleteProperty(headers, 'content-security-policy'),
      /fault: .*content-security-policy/,
    ],
    ['changes the ETag', (headers) => Object.assign(headers, { etag: 'W/"2"' }), /warning: The ETag/],
    [
      'sets a cookie',
      (headers) => Object.assign(headers, { 'set-cookie': ['a=b'] }),
      /warning: .*sets a cookie/,
    ],
    [
      'keeps pages and errors',
      (headers) => Object.assign(headers, { age: '60' }),
      /fault: .*keeps "not found"[\s\S]*fault: .*keeps pages/,
    ],
    [
      'unpacks pages',
      (headers) => Object.assign(headers, { 'content-encoding': 'br' }),
      /warning: .*arrive as br/,
    ],
  ])('%s', async (_, answer, line) => {
    const port = await openSite();
    const situation = situationOf(port, await openProxy(port, { answer }));
    expect(asLines(await pageFindings(situation))).toMatch(line);
  });
});

describe('Without a proxy', () => {
  it('a public address that nobody answers is no certain fault, and nothing waits for it', async () => {
    const port = await openSite();
    const situation = situationOf(port, await findFreePort());
    expect(asLines(await publicAddressFindings(situation, SECRET))).toMatch(
      /^warning: .* cannot be reached from this machine \(.*ECONNREFUSED/,
    );
  });

  it('a trial on one machine has no fault', async () => {
    const lines = asLines(await publicAddressFindings(situationOf(await openSite()), SECRET));
    expect(lines).toContain('ok: Requests come without a proxy between.');
    expect(lines).not.toMatch(/^fault/m);
  });

  it('another program at the address is told from the site', async () => {
    const port = await openSite();
    const lines = asLines(await publicAddressFindings(situationOf(port), 'another secret'));
    expect(lines).toMatch(/^unknown: .*does not tell this command what arrives/);
  });

  it('the running site is asked on its own port', async () => {
    expect(asLines(await siteFindings(situationOf(await openSite())))).not.toMatch(/fault/);
    expect(asLines(await siteFindings(situationOf(await openSite({ isWritable: false }))))).toMatch(
      /fault: .*cannot store changes/,
    );
    expect(asLines(await siteFindings(situationOf(await findFreePort())))).toMatch(
      /fault: .*gives no answer/,
    );
  });

  it('a port that another program has is a fault, when no site runs', async () => {
    const situation = { ...situationOf(await openSite()), site: null };
    expect(asLines(await siteFindings(situation))).toMatch(
      /unknown: No site runs[\s\S]*fault: Port \d+ .* in use/,
    );
  });
});

describe('A cache in front', () => {
  it('that confirms purges is fine, and no page is forgotten for it', async () => {
    const cache = await openFakeCache();
    const ask = () => purgeUrlFindings(readEnv({ PURGE_URL: String(cache.url) }));
    expect(await ask()).toMatchObject([{ level: 'ok' }]);
    expect(cache.purges).toEqual([['doctor']]);
    cache.status = 405;
    expect(await ask()).toMatchObject([{ level: 'fault', text: expect.stringContaining('HTTP 405') }]);
    cache.close();
    expect(await ask()).toMatchObject([{ level: 'fault', text: expect.stringContaining('ECONNREFUSED') }]);
  });
});
