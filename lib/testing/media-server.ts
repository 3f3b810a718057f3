import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createSessionCheck } from '@/lib/auth/session-check';
import { createHttpServer } from '@/lib/http/create-http-server';
import { RequestCounters } from '@/lib/http/request-counters';
import { sendPlain } from '@/lib/http/send-plain';
import { createMediaHandler, type MediaHandlerOptions } from '@/lib/media/serving/media-handler';
import type { ByteRange, OpenedFile } from '@/lib/media/storage/types';
import { openFastPath } from '@/lib/page-cache/fast-path';
import { makeFileEntry } from '@/lib/page-cache/file-entry';
import type { MissingEntry, PageEntry } from '@/lib/page-cache/page-store-types';
import { createRequestHandler } from '@/lib/page-cache/request-handler';

const siteUrl = 'https://news.example.org';
const MODIFIED = '2026-11-26T07:00:00.250Z';

export interface MediaAnswer {
  status?: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Files by key, in memory; how often each was opened, and whether it fails. */
export function createMemoryStorage() {
  const storage = {
    files: new Map<string, Buffer>(),
    opened: [] as string[],
    failure: null as Error | null,
    async open(key: string, range?: ByteRange): Promise<OpenedFile | null> {
      storage.opened.push(key);
      if (storage.failure) throw storage.failure;
      const body = storage.files.get(key);
      if (!body) return null;
      const part = range ? body.subarray(range.start, range.end + 1) : body;
      return { size: body.length, modifiedAt: new Date(MODIFIED), stream: Readable.from([part]) };
    },
  };
  return storage;
}

/** A page store that knows what is said in `known`, by target. */
function createKnown() {
  const known = new Map<string, PageEntry | MissingEntry>();
  return {
    known,
    findStored(target: string): PageEntry | undefined {
      const found = known.get(target);
      return found?.kind === 'entry' ? found : undefined;
    },
    async get(target: string): Promise<PageEntry | MissingEntry> {
      return known.get(target) ?? { kind: 'missing', status: 404 };
    },
  };
}

/** The front process with pictures and files alone, on an HTTP server with the fast path or without. */
export async function startMediaServer({
  hasFastPath = true,
  ...given
}: Partial<MediaHandlerOptions> & { hasFastPath?: boolean } = {}) {
  const storage = createMemoryStorage();
  const store = createKnown();
  const log = { info() {}, warn() {}, error: (details: object) => void logged.push(details) };
  const logged: object[] = [];
  const media = createMediaHandler({
    ...{ store, storage, siteUrl, log, hasSession: createSessionCheck(siteUrl) },
    statusPage: (status) =>
      makeFileEntry({
        status,
        type: 'text/html; charset=utf-8',
        body: Buffer.from(`Page ${status}`),
        headers: [],
      }),
    newsroom: async (request, response) => void response.end(`The newsroom sends ${request.url}`),
    databaseAnswers: async () => true,
    ...given,
  });
  const counters = new RequestCounters();
  const handle = createRequestHandler({
    ...{ findStored: media.findStored, media: media.handler, counters, siteUrl },
    ...{ findFile: async () => null, isReady: async () => true },
    studio: async (_, response) => sendPlain(response, 500, siteUrl),
    reader: async (_, response) => sendPlain(response, 404, siteUrl),
    home: (_, response) => sendPlain(response, 307, siteUrl),
  });
  let requests = 0;
  const server = createHttpServer(siteUrl, (request, response) => {
    requests += 1;
    void handle(request, response);
  });
  if (hasFastPath) openFastPath(server, { findStored: media.findStored, counters });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ storage, logged, port, siteUrl, known: store.known },
    /** How many requests reached Node's HTTP server. */
    requestsOfHttpServer: () => requests,
    /** Readers may have this file. */
    async publish(target: string, body: Buffer, headers: [string, string][] = []): Promise<void> {
      storage.files.set(decodeURIComponent(target.replace('/media/', '')), body);
      const json = JSON.stringify({ byteSize: body.length, modifiedAt: MODIFIED });
      const type = 'application/json';
      store.known.set(target, await makeFileEntry({ status: 200, type, body: Buffer.from(json), headers }));
    },
    get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<MediaAnswer> {
      return new Promise((resolve, reject) => {
        const options = { port, host: '127.0.0.1', method, path, headers, agent: false };
        const outgoing = httpRequest(options, async (answer) => {
          resolve({ status: answer.statusCode, headers: answer.headers, body: await buffer(answer) });
        });
        outgoing.on('error', reject).end();
      });
    },
    stop(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}
