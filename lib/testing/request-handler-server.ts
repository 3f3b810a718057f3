import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createHttpServer } from '@/lib/http/create-http-server';
import { RequestCounters } from '@/lib/http/request-counters';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { sendPlain } from '@/lib/http/send-plain';
import { createStudioHandler } from '@/lib/http/studio-handler';
import { openFastPath } from '@/lib/page-cache/fast-path';
import { makeFileEntry } from '@/lib/page-cache/file-entry';
import type { PageEntry } from '@/lib/page-cache/page-store-types';
import { createRequestHandler } from '@/lib/page-cache/request-handler';
import { sendEntry } from '@/lib/page-cache/send-entry';

const siteUrl = 'https://news.example.org';
const HTML = 'text/html; charset=utf-8';

function entryOf(
  status: number,
  type: string | null,
  text: string,
  headers: HeaderPairs = [],
): Promise<PageEntry> {
  const body = Buffer.from(text);
  return makeFileEntry({ status, type, body, headers: [['Vary', 'Accept-Encoding'], ...headers] });
}

/** What is stored, by target: pages in both languages, one too short to be compressed, a redirect, and a file. */
export async function createStoredEntries(): Promise<ReadonlyMap<string, PageEntry>> {
  return new Map([
    ['/ar', await entryOf(200, HTML, 'الصفحة الأولى '.repeat(60))],
    ['/en/articles/a', await entryOf(200, HTML, 'Article '.repeat(500))],
    ['/en/list?x=2', await entryOf(200, HTML, 'List '.repeat(100))],
    ['/en/short', await entryOf(200, HTML, 'short')],
    ['/en/old', await entryOf(301, null, '', [['Location', '/en/articles/a']])],
    ['/reader.js', await entryOf(200, 'text/javascript', 'addEventListener("load",()=>{})\n'.repeat(20))],
  ]);
}

/** A studio that echoes all that the HTTP server has read of a request. */
const studio = createStudioHandler(
  async (request, response) => {
    const { method, url, rawHeaders } = request;
    const body = await buffer(request);
    const hash = createHash('sha256').update(body).digest('hex');
    response.end(JSON.stringify({ method, url, rawHeaders, length: body.length, hash }));
  },
  siteUrl,
  { answers: async () => true },
  [],
);

interface ServerOptions {
  hasFastPath: boolean;
  isReady?(purpose: 'readers' | 'studio'): Promise<boolean>;
}

/** The request handler of server.ts for what is stored, on an HTTP server with or without the fast path. */
export async function startRequestHandlerServer(
  stored: ReadonlyMap<string, PageEntry>,
  { hasFastPath, isReady = async () => true }: ServerOptions,
) {
  const counters = new RequestCounters();
  const missing = await entryOf(404, HTML, 'There is no such page. '.repeat(20));
  const findStored = (target: string) => stored.get(target);
  const answer = createRequestHandler({
    findStored,
    findFile: async () => null,
    studio,
    // A page that is not stored takes a while, so that pipelined requests overtake it.
    reader: async (request, response) => {
      await nextTurn();
      await sendEntry(request, response, missing);
    },
    media: async (_, response) => sendPlain(response, 404, siteUrl),
    home: (_, response) => sendPlain(response, 200, siteUrl),
    isReady,
    counters,
    siteUrl,
  });
  let requests = 0;
  const server: Server = createHttpServer(siteUrl, (request, response) => {
    requests += 1;
    answer(request, response).catch(() => response.destroy());
  });
  if (hasFastPath) openFastPath(server, { findStored, counters });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    counters,
    /** How many requests reached Node's HTTP server. */
    requestsOfHttpServer: () => requests,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
