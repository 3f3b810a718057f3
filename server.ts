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
import { RequestCounters } from '@/lib/http/request-counters';
import { sendPlain } from '@/lib/http/send-plain';
import { createStudioHandler } from '@/lib/http/studio-handler';
import { log } from '@/lib/log';
import { createApplicationClient, type Handler } from '@/lib/page-cache/application-client';
import { listAssetFiles } from '@/lib/page-cache/asset-files';
import { createAssets } from '@/lib/page-cache/assets';
import { builtRoutes } from '@/lib/page-cache/built-routes';
import { openFastPath } from '@/lib/page-cache/fast-path';
import { Generation } from '@/lib/page-cache/generation';
import { createReaderHandler } from '@/lib/page-cache/reader-handler';
import { createReaderPages } from '@/lib/page-cache/reader-pages';
import { createRequestHandler } from '@/lib/page-cache/request-handler';
import { mayHavePage } from '@/lib/publications/may-have-page';
import { explainMissing } from '@/lib/redirects/explain-missing';
import nextConfig from '@/next.config.mjs';

const MAX_PAGE_BYTES = 256 * 2 ** 20;
const MAX_FILE_BYTES = 64 * 2 ** 20;

/** How long requests that are being answered may take once the program shuts down. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

const COUNTERS_INTERVAL_MS = 60_000;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
type Application = ReturnType<typeof next>;

/** Holds requests back until `open` gives them a handler. */
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

/** Rejects with the system's error when the port cannot be opened. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return (server.address() as AddressInfo).port;
}

async function prepareApplication(hostname: string, port: number): Promise<Application> {
  // Next answers WebSocket upgrades on the server that it is given; this one never listens.
  const httpServer = createServer();
  // Quiet, because instrumentation.ts logs failures, each as one line of JSON.
  const application = next({ dev: false, dir: import.meta.dirname, hostname, port, httpServer, quiet: true });
  await application.prepare();
  return application;
}

/** Readers' pages and files are answered from memory where possible, the studio by the application. */
async function createHandlers(application: Application, generation: Generation, counters: RequestCounters) {
  const { SITE_URL: siteUrl, TRUSTED_PROXIES } = env();
  const handler = application.getRequestHandler();
  const built = [import.meta.dirname, nextConfig.distDir ?? '.next'] as const;
  const [files, isRoute] = await Promise.all([listAssetFiles(...built), builtRoutes(...built)]);
  const pages = createReaderPages({
    requestPage: createApplicationClient({ handler, siteUrl }),
    mayHavePage: async (path, page) => isRoute(path) && mayHavePage(path, page),
    explainMissing,
    generation,
    siteUrl,
    log,
    maxBytes: MAX_PAGE_BYTES,
  });
  const assets = createAssets({
    // A client of its own, so that files do not wait in the queue of pages.
    requestFile: createApplicationClient({ handler, siteUrl }),
    files,
    siteUrl,
    log,
    maxBytes: MAX_FILE_BYTES,
  });
  // Either pool may be exhausted while the listening connection works.
  const poolsAnswer = createProbe(() =>
    Promise.all([db(), readersDb()].map((pool) => pool.$queryRaw`SELECT 1`)),
  );
  const findStored = (target: string) => pages.current(target) ?? assets.current(target);
  const answer = createRequestHandler({
    ...createReaderHandler(pages, siteUrl),
    findStored,
    findFile: assets.find,
    studio: createStudioHandler(handler, siteUrl, generation, TRUSTED_PROXIES),
    isReady: async () => (await Promise.all([generation.answers(), poolsAnswer()])).every(Boolean),
    counters,
    siteUrl,
  });
  return { answer, findStored, cachedBytes: pages.bytes, warmUp: pages.warmUp };
}

/** Logs a bug once, with the request id that the response carries. */
function withErrorResponse(answer: Handler): Answer {
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const requestId = randomUUID();
      log.error({ err: error, requestId, method: request.method, url: request.url }, 'A request failed');
      sendPlain(response, 500, env().SITE_URL, { 'X-Request-Id': requestId });
    });
  };
}

/** Every minute at LOG_LEVEL=debug, and once when `stop` is called. */
function logCounters(counters: RequestCounters): { stop(): void } {
  const timer = setInterval(
    () => log.debug({ requests: counters.snapshot() }, 'Requests answered so far'),
    COUNTERS_INTERVAL_MS,
  ).unref();
  return {
    stop() {
      clearInterval(timer);
      log.info({ requests: counters.snapshot() }, 'Requests answered');
    },
  };
}

export interface RunningServer {
  port: number;
  /** Size of the stored pages. */
  cachedBytes(): number;
  close(): Promise<void>;
}

/**
 * Starts the program on the migrated database that DATABASE_URL names. Resolves when requests are answered; rejects with
 * the system's error when the port cannot be opened. `close` lets requests that are being answered finish first.
 */
export async function startServer(options: { port?: number; host?: string } = {}): Promise<RunningServer> {
  const { HOST, PORT, SITE_URL, FAST_PATH } = env();
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
    const counters = new RequestCounters();
    const [application] = await Promise.all([prepareApplication(host, port), listener.start()]);
    const { answer, findStored, cachedBytes, warmUp } = await createHandlers(
      application,
      generation,
      counters,
    );
    await warmUp();
    const fastPath = FAST_PATH ? openFastPath(server, { findStored, counters }) : null;
    const counting = logCounters(counters);
    gate.open(withErrorResponse(answer));
    const close = async () => {
      fastPath?.close();
      await end();
      await application.close();
      counting.stop();
    };
    return { port, cachedBytes, close };
  } catch (error) {
    await end();
    throw error;
  }
}
