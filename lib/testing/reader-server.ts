import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createApplicationClient, type Handler } from '@/lib/page-cache/application-client';
import { createReaderHandler } from '@/lib/page-cache/reader-handler';
import { createReaderPages, type Explanation } from '@/lib/page-cache/reader-pages';
import { recordRenderFault } from '@/lib/page-cache/render-faults';

const siteUrl = 'https://news.example.org';
const log = { info() {}, warn() {}, error() {} };

/** A small application instead of Next: what it published, what it knows of old addresses, and which requests it got. */
function createApplication() {
  const application = {
    pages: new Map<string, string>(),
    old: new Map<string, Explanation>(),
    /** Addresses of which it is known, without a render, that they have no page. */
    unknown: new Set<string>(),
    requests: [] as { url: string; headers: IncomingHttpHeaders }[],
    isBroken: false,
    isWithoutDatabase: false,
    fault: null as Error | null,
    /** Every render waits for this. */
    delay: Promise.resolve(),
  };
  const handler: Handler = async ({ url = '', headers }, response) => {
    application.requests.push({ url, headers });
    await application.delay;
    if (application.fault) {
      recordRenderFault(url, application.fault);
      return void response.writeHead(500).end();
    }
    if (application.isBroken) throw new Error('broken');
    const path = decodeURIComponent(url);
    const status = /^\/(ar|en)\/status\/\d+(\?bare)?$/.test(path) ? path : undefined;
    if (application.isWithoutDatabase && /status\/4\d\d$/.test(path)) throw new Error('no masthead');
    const text = application.pages.get(path) ?? status;
    response.writeHead(text ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': 'a=b',
      'x-powered-by': 'somebody',
    });
    response.end(text ? `<h1>${text}</h1><script src="/_next/static/a.js"></script>` : '');
  };
  return { application, handler };
}

/** An HTTP server with the handler of readers' addresses, its application, and a client. The page cache starts empty. */
export async function startReaderServer() {
  const { application, handler } = createApplication();
  const generation = { current: 1, away: false, answers: async () => !generation.away };
  const pages = createReaderPages({
    requestPage: createApplicationClient({ handler, siteUrl }),
    mayHavePage: async (path) => !application.unknown.has(path),
    explainMissing: async (path) => application.old.get(path) ?? { status: 404 },
    generation,
    siteUrl,
    log,
    maxBytes: 2 ** 20,
  });
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

  return { application, generation, get, port, stop: () => server.close() };
}
