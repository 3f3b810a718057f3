import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { DatabaseListener } from '@/lib/database/database-listener';
import { createProbe } from '@/lib/database/probe';
import { closeDb, db, readersDb } from '@/lib/db';
import { env } from '@/lib/env';
import { closeGracefully } from '@/lib/http/close-gracefully';
import { createHttpServer } from '@/lib/http/create-http-server';
import { originForm, routeOf } from '@/lib/http/route-of';
import { sendPlain } from '@/lib/http/send-plain';
import { createStudioHandler } from '@/lib/http/studio-handler';
import { log } from '@/lib/log';
import { listAssetFiles } from '@/lib/page-cache/asset-files';
import { createAssets } from '@/lib/page-cache/assets';
import { builtRoutes } from '@/lib/page-cache/built-routes';
import { openFastPath } from '@/lib/page-cache/fast-path';
import { Generation } from '@/lib/page-cache/generation';
import { createReaderHandler } from '@/lib/page-cache/reader-handler';
import { createReaderPages } from '@/lib/page-cache/reader-pages';
import { requestPage } from '@/lib/page-cache/request-page';
import { sendEntry } from '@/lib/page-cache/send-entry';
import { mayHavePage } from '@/lib/publications/may-have-page';
import { explainMissing } from '@/lib/redirects/explain-missing';
import nextConfig from '@/next.config';

/** Memory for finished pages, and for styles, fonts and scripts. Bytes. */
const PAGES = 256 * 2 ** 20;
const FILES = 64 * 2 ** 20;

/** How long requests that are being answered may take after the program was told to end. Milliseconds. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
type Application = ReturnType<typeof next>;

/** What comes before the program is ready waits for it. */
function createGate() {
  let open: (answer: Answer) => void = () => {};
  const opened = new Promise<Answer>((resolve) => {
    open = resolve;
  });
  let current: Answer = (request, response) => void opened.then((answer) => answer(request, response));
  void opened.then((answer) => {
    current = answer;
  });
  return { answer: (...request: Parameters<Answer>) => current(...request), open };
}

/** Rejects with the system's error when the port is not to be had. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return (server.address() as AddressInfo).port;
}

async function prepareApplication(hostname: string, port: number): Promise<Application> {
  // Next would answer WebSocket upgrades on whatever server it finds; this one nobody can reach.
  const httpServer = createServer();
  // Quiet, because instrumentation.ts logs what fails, as one line of JSON.
  const application = next({ dev: false, dir: import.meta.dirname, hostname, port, httpServer, quiet: true });
  await application.prepare();
  return application;
}

/** The handlers of the program, each for its own kind of address. */
async function createHandlers(application: Application, generation: Generation) {
  const { SITE_URL: siteUrl, TRUSTED_PROXIES } = env();
  const handler = application.getRequestHandler();
  const ask = requestPage({ handler, siteUrl });
  const built = [import.meta.dirname, nextConfig.distDir ?? '.next'] as const;
  const [files, isRoute] = await Promise.all([listAssetFiles(...built), builtRoutes(...built)]);
  const pages = createReaderPages({
    ask,
    mayHavePage: async (path, page) => isRoute(path) && mayHavePage(path, page),
    explainMissing,
    generation,
    siteUrl,
    log,
    maxBytes: PAGES,
  });
  // A way of their own: files do not stand in line behind pages.
  const assets = createAssets({
    ask: requestPage({ handler, siteUrl }),
    files,
    siteUrl,
    log,
    maxBytes: FILES,
  });
  const readers = createReaderHandler(pages, siteUrl);
  const studio = createStudioHandler(handler, siteUrl, generation, TRUSTED_PROXIES);
  // Either pool may be exhausted while the connection that listens is well.
  const poolsAnswer = createProbe(() =>
    Promise.all([db(), readersDb()].map((pool) => pool.$queryRaw`SELECT 1`)),
  );
  const isReady = async () => (await Promise.all([generation.answers(), poolsAnswer()])).every(Boolean);
  const stored = (target: string) => pages.current(target) ?? assets.current(target);

  async function answerRead(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '/';
    const route = routeOf(target);
    if (route === 'health') return sendPlain(response, 200, siteUrl);
    if (route === 'ready') return sendPlain(response, (await isReady()) ? 200 : 503, siteUrl);
    if (route === 'home') return readers.home(request, response);
    if (route === 'reader') return readers.reader(request, response);
    const file = await assets.find(target.split('?', 1)[0] ?? target);
    return file ? sendEntry(request, response, file) : sendPlain(response, 404, siteUrl);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.url = originForm(request.url ?? '/');
    const route = routeOf(request.url);
    if (route === 'studio' || route === 'api') return studio(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendPlain(response, 405, siteUrl, { Allow: 'GET, HEAD' });
    }
    const entry = stored(request.url);
    return entry ? sendEntry(request, response, entry) : answerRead(request, response);
  }

  return { answer, stored, cachedBytes: pages.bytes, warmUp: pages.warmUp };
}

/** A bug is logged once, under the number that the answer carries. */
function withLastResort(answer: (...request: Parameters<Answer>) => Promise<void>): Answer {
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const requestId = randomUUID();
      log.error({ err: error, requestId, method: request.method, url: request.url }, 'A request failed');
      sendPlain(response, 500, env().SITE_URL, { 'X-Request-Id': requestId });
    });
  };
}

export interface RunningServer {
  port: number;
  /** Bytes that the page cache holds. */
  cachedBytes(): number;
  close(): Promise<void>;
}

/**
 * Starts the program on a database that DATABASE_URL names and that is migrated. Resolves when requests are answered;
 * rejects with the system's error when the port is not to be had. `close` lets what is under way finish first.
 */
export async function startServer(options: { port?: number; host?: string } = {}): Promise<RunningServer> {
  const { HOST, PORT, SITE_URL } = env();
  const host = options.host ?? HOST;
  const gate = createGate();
  const server: Server = createHttpServer(SITE_URL, (request, response) => {
    if (!server.listening) response.shouldKeepAlive = false;
    gate.answer(request, response);
  });
  const port = await listen(server, host, options.port ?? PORT);
  const listener = new DatabaseListener({ connectionString: process.env.DATABASE_URL, log });
  const generation = new Generation(listener);
  const end = async () => {
    await closeGracefully(server, SHUTDOWN_TIMEOUT_MS);
    listener.close();
    await closeDb();
  };
  try {
    const [application] = await Promise.all([prepareApplication(host, port), listener.start()]);
    const handlers = await createHandlers(application, generation);
    await handlers.warmUp();
    const fastPath = openFastPath(server, handlers.stored);
    gate.open(withLastResort(handlers.answer));
    const close = async () => {
      fastPath.close();
      await end();
      await application.close();
    };
    return { port, cachedBytes: handlers.cachedBytes, close };
  } catch (error) {
    await end();
    throw error;
  }
}
