import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { isRenderable } from '@/lib/http/route-of';
import { openPageStore } from '@/lib/page-cache/page-store';
import { createReaderHandler } from '@/lib/page-cache/reader-handler';
import { readerHeaders } from '@/lib/page-cache/reader-headers';
import { createReaderPages } from '@/lib/page-cache/reader-pages';
import { Rejection } from '@/lib/page-cache/rejection';
import { createStatusPages } from '@/lib/page-cache/status-pages';
import { collectReads, recordReads } from '@/lib/public-changes/record-reads';
import type { PageResponse } from '@/lib/rendering/page-source';
import { createRenderTarget, type Located } from '@/lib/rendering/render-target';

const siteUrl = 'https://news.example.org';
const log = { info() {}, warn() {}, error() {} };

/** A small framework and database instead of Next and PostgreSQL: what was published, what is known of old addresses. */
function createApplication() {
  const application = {
    pages: new Map<string, string>(),
    old: new Map<string, Located>(),
    /** Addresses of which the database knows, without a render, that they have no page. */
    unknown: new Set<string>(),
    /** Targets that the framework was requested to render. */
    requests: [] as string[],
    isBroken: false,
    isWithoutDatabase: false,
    fault: null as Error | null,
    /** Every render waits for this. */
    delay: Promise.resolve(),
  };

  async function requestPage(target: string): Promise<PageResponse> {
    application.requests.push(target);
    await application.delay;
    const { reads } = await collectReads(async () => recordReads(['page'], 'immediate'));
    const respond = (status: number, text = ''): PageResponse => ({
      ...{ status, reads, body: Buffer.from(text), headers: { 'content-type': 'text/html; charset=utf-8' } },
      fault: application.fault ?? undefined,
    });
    if (application.fault) return respond(500);
    if (application.isBroken) throw new Error('broken');
    const path = decodeURIComponent(target);
    const status = /^\/(ar|en)\/status\/\d+(\?bare)?$/.test(path) ? path : undefined;
    if (application.isWithoutDatabase && /status\/4\d\d$/.test(path)) throw new Error('no settings');
    const text = application.pages.get(path) ?? status;
    return text ? respond(200, `<h1>${text}</h1><script src="/_next/static/a.js"></script>`) : respond(404);
  }

  async function explain(path: string) {
    recordReads(['page'], 'immediate');
    const located = application.old.get(path) ?? { kind: 'missing', status: 404 };
    if (located.kind === 'page') throw new Error('an explanation is no page');
    return located;
  }

  const render = createRenderTarget({
    requestPage,
    explain,
    describeFile: async () => ({ status: 404 }),
    readPdf: async () => null,
    locate: async (target) => {
      const path = decodeURIComponent(target);
      return !isRenderable(path) || application.unknown.has(path) ? explain(path) : { kind: 'page' };
    },
  });
  return { application, render };
}

/** An HTTP server with the handler of readers' addresses, its application, and a client. The page store starts empty. */
export async function startReaderServer() {
  const { application, render } = createApplication();
  const database = { current: 1, away: false };
  const store = await openPageStore({
    application: {
      render: (target, options) =>
        render(target, options).catch((error: unknown) => {
          throw isDatabaseAway(error) ? new Rejection('database away') : error;
        }),
      recompress: () => Promise.reject(new Error('not part of this test')),
    },
    headers: readerHeaders(siteUrl),
    log,
    maxBytes: 2 ** 24,
    disk: null,
  });
  store.follow(database);
  const statuses = createStatusPages({ store, siteUrl });
  const pages = createReaderPages({ store, statuses, databaseAnswers: async () => !database.away });
  const { home, reader } = createReaderHandler(pages, siteUrl);
  const server: Server = createServer((request, response) => {
    if (request.url === '/') home(request, response);
    else reader(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
    return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const options = { port, host: '127.0.0.1', method, path, headers, agent: false };
      const outgoing = httpRequest(options, async (answer) => {
        resolve({ status: answer.statusCode, headers: answer.headers, body: await buffer(answer) });
      });
      outgoing.on('error', reject).end();
    });
  }

  return {
    application,
    database,
    get,
    port,
    /** Something changes that every page has read. */
    change: () => store.onChange({ number: ++database.current, keys: ['page'], withdrawn: [] }),
    async stop() {
      server.close();
      await store.close();
    },
  };
}
