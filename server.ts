import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApplication, type RunningApplication } from '@/lib/application/create-application';
import { createStudio } from '@/lib/application/create-studio';
import { createSessionCheck } from '@/lib/auth/session-check';
import { DatabaseListener } from '@/lib/database/database-listener';
import { directDatabaseUrl } from '@/lib/database/direct-database-url';
import { env } from '@/lib/env';
import { createArrivalReport } from '@/lib/http/arrival-report';
import { createHostCheck } from '@/lib/http/check-host';
import { closeGracefully } from '@/lib/http/close-gracefully';
import { createGate } from '@/lib/http/create-gate';
import { createHttpServer } from '@/lib/http/create-http-server';
import { RequestCounters } from '@/lib/http/request-counters';
import { openRequestLog, type RequestLog } from '@/lib/http/request-log';
import { isInternalPath, isMediaPath } from '@/lib/http/route-of';
import { createVisitorName } from '@/lib/http/visitor-name';
import { withErrorResponse } from '@/lib/http/with-error-response';
import { log } from '@/lib/log';
import { createMediaHandler } from '@/lib/media/serving/media-handler';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { prepareMetrics } from '@/lib/metrics/prepare-metrics';
import { listAssetFiles } from '@/lib/page-cache/asset-files';
import { createAssets } from '@/lib/page-cache/assets';
import { openFastPath } from '@/lib/page-cache/fast-path';
import { logCounts } from '@/lib/page-cache/log-counts';
import { openSitePages } from '@/lib/page-cache/open-site-pages';
import type { PageStore } from '@/lib/page-cache/page-store-types';
import { createReaderHandler } from '@/lib/page-cache/reader-handler';
import { createReaderPages } from '@/lib/page-cache/reader-pages';
import { noRejections, type RejectionCounts } from '@/lib/page-cache/rejection';
import { renderMostRead } from '@/lib/page-cache/render-most-read';
import { createRequestHandler } from '@/lib/page-cache/request-handler';
import { createStatusPages } from '@/lib/page-cache/status-pages';
import { PublicChangeFollower } from '@/lib/public-changes/public-change-follower';
import { type Counters, openCounters } from '@/lib/statistics/open-counters';
import { createViewsHandler } from '@/lib/statistics/views-handler';
import nextConfig from '@/next.config.mjs';

const MEGABYTE = 2 ** 20;
const MAX_FILE_BYTES = 64 * MEGABYTE;

/** How long requests that are being answered may take once the program shuts down. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

/** How long idle connections stay open after another process has taken over: a client may just be sending on one. */
const SUCCESSOR_IDLE_TIMEOUT_MS = 5_000;

const ROOT = import.meta.dirname;
const BUILD_FOLDER = nextConfig.distDir ?? '.next';

/** `where` is a bound handle, or a port and host. Rejects with the system's error when the port cannot be opened. */
async function listen(server: Server, where: object): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => resolve());
  });
  return (server.address() as AddressInfo).port;
}

const readBuildId = () => readFileSync(join(ROOT, BUILD_FOLDER, 'BUILD_ID'), 'utf8').trim();

interface HandlerParts extends Counters {
  application: RunningApplication;
  store: PageStore;
  changes: PublicChangeFollower;
  requests: RequestCounters;
  rejections: RejectionCounts;
  requestLog: RequestLog | null;
}

async function createHandlers(parts: HandlerParts) {
  const { application, store, changes, requests, rejections, requestLog, redirected, viewed } = parts;
  const { SITE_URL: siteUrl, TRUSTED_PROXIES: trustedProxies, DATA_DIR: dataDir } = env();
  const { client } = application;
  const reportArrival = createArrivalReport({ siteUrl, trustedProxies, secret: process.env.AUTH_SECRET });
  const hosts = createHostCheck({ siteUrl, trustedProxies, log });
  const statuses = createStatusPages({ store, siteUrl });
  const pages = createReaderPages({
    ...{ store, statuses, rejections, databaseAnswers: client.databaseAnswers },
    onRedirect: redirected.record,
  });
  const files = await listAssetFiles({ root: ROOT, buildFolder: BUILD_FOLDER, dataDir });
  const assets = createAssets({ files, siteUrl, maxBytes: MAX_FILE_BYTES });
  const studio = createStudio({ ...application, follower: changes, siteUrl, trustedProxies });
  const media = createMediaHandler({
    ...{ store, siteUrl, log, storage: mediaStorage(), statusPage: statuses.get, newsroom: studio },
    ...{ databaseAnswers: client.databaseAnswers, hasSession: createSessionCheck(siteUrl) },
  });
  const findStored = (target: string) => {
    if (isInternalPath(target)) return undefined;
    if (isMediaPath(target)) return media.findStored(target);
    const stored = store.findStored(target);
    if (stored?.status === 301) redirected.record(target);
    return stored ?? assets.current(target);
  };
  const visitorOf = createVisitorName(trustedProxies);
  const handle = createRequestHandler({
    ...createReaderHandler(pages, siteUrl, visitorOf),
    views: createViewsHandler({ siteUrl, visitorOf, record: viewed.record }),
    findStored,
    findFile: assets.find,
    ...{ studio, media: media.handler },
    // Readers are served from memory whatever the database does, so that a load balancer must not take this process away.
    isReady: async (purpose) => purpose === 'readers' || client.canWrite(),
    counters: requests,
    requestLog,
    siteUrl,
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (await reportArrival(request, response)) return;
    if (!hosts.check(request, response)) await handle(request, response);
  };
  return { answer, findStored, isExpectedHost: hosts.isExpected, warmUp: statuses.warmUp };
}

export interface RunningServer {
  port: number;
  /** Size of the stored pages. */
  cachedBytes(): number;
  /** Addresses, most read first: for `startServer` of the process that takes over from this one. */
  mostRead(): string[];
  /** Next's id of this build, by which stored pages are kept apart. */
  buildId: string;
  /** Rejects when the first application process cannot be started; after a restart this may be later than `startServer` resolves. */
  applicationReady: Promise<void>;
  /** Lets another application process take over. */
  replaceApplication(): Promise<void>;
  /** When a successor has the port, clients keep their idle connections for a moment, so that none is cut during a request. */
  close(options?: { hasSuccessor?: boolean }): Promise<void>;
}

export interface ServerOptions {
  port?: number;
  host?: string;
  /** Called when requests can be answered; resolves with the bound handle of a launcher. Without it the port is opened first. */
  handle?: () => Promise<object>;
  /** What the readers of the process that this one takes over from request most. */
  mostRead?: readonly string[];
  /** Sends what is stored before the application is ready, because readers of a process that has crashed are waiting. */
  isRestart?: boolean;
}

/**
 * Starts the front process on the migrated database that DATABASE_URL names, and the application process behind it. Resolves when
 * requests are answered; rejects with the system's error when the port cannot be opened. `close` lets requests that are being
 * answered finish first.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { HOST, PORT, SITE_URL, FAST_PATH, METRICS_HOST, METRICS_PORT, REQUEST_LOG, TRUSTED_PROXIES } = env();
  const gate = createGate();
  const server: Server = createHttpServer(SITE_URL, (request, response) => {
    if (!server.listening) response.shouldKeepAlive = false;
    gate.answer(request, response);
  });
  const requestLog = openRequestLog(REQUEST_LOG, TRUSTED_PROXIES);
  requestLog?.attach(server);
  const { host = HOST, handle } = options;
  let port = options.port ?? PORT;
  if (!handle) port = await listen(server, { host, port });
  const application = createApplication(ROOT);
  const listener = new DatabaseListener({ connectionString: directDatabaseUrl(), log });
  const ending: (() => unknown)[] = [() => listener.close(), application.stop];
  const end = async (idleTimeoutMs = 0) => {
    // Open texts wait for colleagues, and the port stays closed until they have been answered.
    application.supervisor.endWaits();
    if (server.listening) await closeGracefully(server, SHUTDOWN_TIMEOUT_MS, idleTimeoutMs);
    for (const task of ending.reverse()) await task();
  };
  try {
    const metrics = await prepareMetrics({ host: METRICS_HOST, port: METRICS_PORT, log });
    const { store, origins } = await openSitePages({
      application: metrics.observeRenders(application.client),
      databaseAnswers: application.client.databaseAnswers,
      buildId: readBuildId(),
    });
    ending.push(() => store.close());
    const changes = new PublicChangeFollower(listener, store, store.since, origins);
    store.follow(changes);
    const counts = { store, changes, requests: new RequestCounters(), rejections: noRejections() };
    const counters = openCounters(log);
    ending.push(counters.stop);
    const applicationReady = application.supervisor.start();
    await Promise.all([options.isRestart || applicationReady, listener.start()]);
    const { answer, warmUp, ...stored } = await createHandlers({
      ...{ application, requestLog, ...counters, ...counts },
    });
    await renderMostRead(store, options.mostRead ?? []);
    await store.warmUp();
    const warm = applicationReady.then(warmUp);
    if (options.isRestart) warm.catch(() => {});
    else await warm;
    const fastPath = FAST_PATH
      ? openFastPath(server, { ...stored, requestLog, counters: counts.requests })
      : null;
    const logging = logCounts(counts.requests, store, log);
    gate.open(withErrorResponse(answer, SITE_URL));
    if (handle) port = await listen(server, await handle());
    const { supervisor, client } = application;
    const sending = metrics.open({ ...counts, supervisor }, client.metrics);
    return {
      port,
      cachedBytes: () => store.bytes,
      mostRead: () => store.mostRead(),
      buildId: readBuildId(),
      applicationReady,
      replaceApplication: () => application.supervisor.replace(),
      async close({ hasSuccessor = false } = {}) {
        const idleTimeoutMs = hasSuccessor ? SUCCESSOR_IDLE_TIMEOUT_MS : undefined;
        // First, because a successor waits for the port.
        sending.close();
        fastPath?.close(idleTimeoutMs);
        logging.stop();
        await end(idleTimeoutMs);
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
