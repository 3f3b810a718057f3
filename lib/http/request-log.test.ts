import { spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFastPath } from '@/lib/page-cache/fast-path';
import type { PageEntry } from '@/lib/page-cache/page-store-types';
import { createRequestHandler } from '@/lib/page-cache/request-handler';
import { eventually } from '@/lib/testing/eventually';
import { createStoredEntries } from '@/lib/testing/request-handler-server';
import { createHttpServer } from './create-http-server';
import { RequestCounters } from './request-counters';
import { RequestLog } from './request-log';
import { sendPlain } from './send-plain';

const siteUrl = 'https://news.example.org';
let stored: ReadonlyMap<string, PageEntry>;
let lines: string[];
let server: Server;

beforeAll(async () => {
  stored = await createStoredEntries();
});
beforeEach(() => {
  lines = [];
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The front process without an application: `/studio` says which id a request has, `/studio/broken` fails, `/studio/slow` never answers. */
async function start({ mode = 'on', hasFastPath = true, trustedProxies = ['127.0.0.0/8'] } = {}) {
  const destination = { write: (line: string) => void lines.push(line) };
  const requestLog = new RequestLog({ mode: mode as 'on' | 'errors', trustedProxies, destination });
  const counters = new RequestCounters();
  const findStored = (target: string) => stored.get(target);
  const handle = createRequestHandler({
    ...{ findStored, counters, requestLog, siteUrl, findFile: async () => null, isReady: async () => true },
    studio: async (request, response) => {
      if (request.url === '/studio/slow') return;
      if (request.url === '/studio/broken') sendPlain(response, 500, siteUrl);
      else response.end(request.headers['x-request-id']);
    },
    reader: async (_, response) => sendPlain(response, 404, siteUrl),
    media: async (_, response) => sendPlain(response, 404, siteUrl),
    home: (_, response) => sendPlain(response, 307, siteUrl),
  });
  server = createHttpServer(siteUrl, (request, response) => void handle(request, response));
  requestLog.attach(server);
  if (hasFastPath) openFastPath(server, { findStored, counters, requestLog });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** Sends bytes on a connection of its own and returns what comes back within a moment, as text. */
function send(bytes: string, { leaveAfterMs = 0 } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let received = '';
    socket.setEncoding('latin1').on('data', (text) => {
      received += text;
      if (leaveAfterMs === 0) setTimeout(() => socket.destroy(), 30);
    });
    socket.on('close', () => resolve(received)).write(bytes);
    if (leaveAfterMs === 0) return;
    // Counted from the arrival of the request, which a busy machine delays.
    server.once('request', () => setTimeout(() => socket.destroy(), leaveAfterMs));
  });
}

const get = (target: string, headers = '', method = 'GET') =>
  send(`${method} ${target} HTTP/1.1\r\nHost: news.example.org\r\n${headers}\r\n`);
const logged = (count: number) =>
  eventually(() => {
    expect(lines).toHaveLength(count);
    return lines.map((line) => JSON.parse(line));
  });

describe.each([true, false])('With the fast path %s, a request for a stored page', (hasFastPath) => {
  it('is one line with what was asked, what was sent, and who asked', async () => {
    await start({ hasFastPath });
    const answer = await get(
      '/en/short',
      'User-Agent: Firefox "7"\r\nX-Forwarded-For: 6.6.6.6, 203.0.113.9\r\n',
    );
    const [line] = await logged(1);
    expect(line).toEqual({
      ...{ level: 30, time: expect.stringMatching(/^\d{4}-.*Z$/), msg: 'Request' },
      ...{ method: 'GET', path: '/en/short', status: 200, cache: 'hit', bytes: answer.length },
      ...{ ms: expect.any(Number), address: '203.0.113.9', agent: 'Firefox "7"', id: expect.any(String) },
    });
    expect(line.ms).toBeLessThan(1_000);
  });

  it('is logged with its secrets masked, and each request of a connection by itself', async () => {
    await start({ hasFastPath });
    const socketAnswers = await send(
      'GET /ar HTTP/1.1\r\nHost: a\r\n\r\nGET /en/old?token=abc HTTP/1.1\r\nHost: a\r\n\r\n',
    );
    const found = await logged(2);
    expect(found.map(({ path, status }) => [path, status])).toEqual([
      ['/ar', 200],
      ['/en/old?token=…', 404],
    ]);
    expect(found[0].bytes + found[1].bytes).toBe(socketAnswers.length);
    expect(found[0].id).not.toBe(found[1].id);
  });

  it('from somebody who is no proxy of ours has the address of the connection', async () => {
    await start({ hasFastPath, trustedProxies: [] });
    await get('/ar', 'X-Forwarded-For: 203.0.113.9\r\nX-Request-Id: forged\r\n');
    const [line] = await logged(1);
    expect(line.address).toBe('127.0.0.1');
    expect(line.id).not.toBe('forged');
  });

  it('keeps the id that a proxy of ours has given it, if that is one', async () => {
    await start({ hasFastPath });
    await get('/ar', 'X-Request-Id: edge-1.2:3\r\n');
    await get('/ar', 'X-Request-Id: no "id"\r\n');
    const [given, refused] = await logged(2);
    expect(given.id).toBe('edge-1.2:3');
    expect(refused.id).toMatch(/^[\w-]+$/);
  });
});

describe('Every other request', () => {
  it('is logged, too: pages that are not stored, other methods, refusals', async () => {
    await start();
    await get('/en/none');
    await get('/ar', 'Content-Length: 0\r\n', 'POST');
    await get('/healthz');
    await send('GET /ar HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n');
    await send('GET /ar HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n');
    const found = await logged(5);
    expect(found.map(({ method, path, status, cache }) => [method, path, status, cache])).toEqual([
      ['GET', '/en/none', 404, 'miss'],
      ['POST', '/ar', 405, 'none'],
      ['GET', '/healthz', 200, 'none'],
      ['GET', '/ar', 400, 'none'],
      ['GET', '/ar', 417, 'none'],
    ]);
  });

  it.each([[['127.0.0.0/8']], [[]]])(
    'has the id with which the application names it, behind the proxies %j',
    async (trustedProxies) => {
      await start({ trustedProxies });
      const answer = await get('/studio');
      const [line] = await logged(1);
      expect(answer.endsWith(line.id)).toBe(true);
    },
  );

  it('whose client leaves before the answer is logged as that', async () => {
    await start();
    await send('GET /studio/slow HTTP/1.1\r\nHost: a\r\n\r\n', { leaveAfterMs: 60 });
    const [line] = await logged(1);
    expect(line).toMatchObject({ status: 499, bytes: 0 });
    expect(line.ms).toBeGreaterThan(40);
  });

  it('is left out with REQUEST_LOG=errors unless we have failed', async () => {
    await start({ mode: 'errors' });
    await get('/ar');
    await get('/en/none');
    await get('/studio/broken');
    expect(await logged(1)).toMatchObject([{ path: '/studio/broken', status: 500 }]);
  });
});

describe('Lines that are not written yet', () => {
  const module = pathToFileURL('lib/http/request-log.ts').href;
  const program = (end: string) => `
    import { openRequestLog } from '${module}';
    import { createServer } from 'node:http';
    const server = createServer((request, response) => response.end('x'));
    openRequestLog('on', []).attach(server);
    server.listen(0, '127.0.0.1', async () => {
      for (let index = 0; index < 30; index += 1) await (await fetch('http://127.0.0.1:' + server.address().port)).text();
      setTimeout(() => { ${end} }, 20);
    });`;

  it.each([
    ['exits', 'process.exit(0)'],
    ['crashes', `throw new Error('broken')`],
  ])('are written when the process %s', (_, end) => {
    server = createHttpServer(siteUrl, () => {});
    const args = ['--import', 'tsx', '--input-type=module', '-e', program(end)];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const found = stdout.trimEnd().split('\n');
    expect(found).toHaveLength(30);
    for (const line of found) expect(JSON.parse(line)).toMatchObject({ msg: 'Request', status: 200 });
  });
});
