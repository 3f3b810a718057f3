import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createHostCheck } from './check-host';

interface Received {
  status?: number;
  headers: IncomingHttpHeaders;
}

interface Settings {
  siteUrl?: string;
  trustedProxies?: string[];
}

async function request(
  headers: Record<string, string>,
  { siteUrl = 'https://news.example.org', trustedProxies = [] }: Settings = {},
  options: { path?: string; method?: string; times?: number } = {},
) {
  const warnings: string[] = [];
  const log = { warn: (_: object, message: string) => warnings.push(message) };
  const hosts = createHostCheck({ siteUrl, trustedProxies, log });
  const server = createServer((incoming, response) => {
    if (!hosts.check(incoming, response)) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { path = '/en/articles/x?y=1', method = 'GET', times = 1 } = options;
  let received: Received = { headers: {} };
  for (let count = 0; count < times; count++) {
    received = await new Promise<Received>((resolve, reject) => {
      get({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, headers: response.headers });
      }).once('error', reject);
    });
  }
  server.close();
  return { ...received, warnings };
}

const proxied = { trustedProxies: ['127.0.0.1'] };

describe('A reader who uses another host name', () => {
  it('is sent to the same page under the name of the site, for five minutes and not for ever', async () => {
    const { status, headers } = await request({ host: 'www.news.example.org' });
    expect(status).toBe(308);
    expect(headers.location).toBe('https://news.example.org/en/articles/x?y=1');
    expect(headers['cache-control']).toBe('private, max-age=300');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('is recognised behind a proxy that we trust, and behind no other one', async () => {
    const headers = { host: 'news.example.org', 'x-forwarded-host': 'old.example.org' };
    expect((await request(headers, proxied)).status).toBe(308);
    expect((await request(headers)).status).toBe(200);
    const inside = { host: 'markaz.internal.example', 'x-forwarded-host': 'news.example.org' };
    expect((await request(inside, proxied)).status).toBe(200);
  });

  it.each(['news.example.org', 'NEWS.example.org', 'news.example.org:443', 'news.example.org.'])(
    'is not sent away from %s, which is the site',
    async (host) => expect((await request({ host })).status).toBe(200),
  );

  it.each([
    '127.0.0.1:3000',
    '10.0.0.7',
    '[::1]:3000',
    'localhost:3000',
    'markaz.localhost',
    'markaz_upstream',
  ])(
    'and health checks and proxies that use %s get their answer, because a redirect would never end',
    async (host) => expect((await request({ host })).status).toBe(200),
  );

  it.each(['/healthz', '/readyz', '/readyz?for=studio'])('but %s answers under every name', async (path) => {
    expect((await request({ host: 'other.example.org' }, {}, { path })).status).toBe(200);
  });

  it('but what changes something is left to the check of where it comes from', async () => {
    expect((await request({ host: 'other.example.org' }, {}, { method: 'POST' })).status).toBe(200);
  });

  it('but a site on this machine has no name to send anybody to', async () => {
    const { status } = await request({ host: 'other.example.org' }, { siteUrl: 'http://127.0.0.1:3000' });
    expect(status).toBe(200);
  });
});

describe('An operator is warned once', () => {
  const https = { host: 'localhost', 'x-forwarded-proto': 'https' };

  it('when requests come from https and SITE_URL names this machine', async () => {
    const local = { ...proxied, siteUrl: 'http://127.0.0.1:3000' };
    const { warnings } = await request(https, local, { times: 3 });
    expect(warnings).toEqual([
      expect.stringMatching(/^Requests come from https, but SITE_URL names this machine: /),
    ]);
    expect((await request(https, proxied)).warnings).toEqual([]);
    expect((await request(https, { siteUrl: 'http://127.0.0.1:3000' })).warnings).toEqual([]);
  });

  it('when X-Forwarded-For comes from an address that TRUSTED_PROXIES does not name', async () => {
    const headers = { host: 'news.example.org', 'x-forwarded-for': '192.0.2.1' };
    const { warnings } = await request(headers, { trustedProxies: ['10.0.0.0/8'] }, { times: 3 });
    expect(warnings).toEqual([
      expect.stringMatching(/^X-Forwarded-For comes from an address that TRUSTED_PROXIES/),
    ]);
    expect((await request(headers, proxied)).warnings).toEqual([]);
  });
});
