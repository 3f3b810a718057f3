import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { END_WAITS, FromApplication, SHUT_DOWN } from '@/lib/application/messages';
import { sayAlive } from '@/lib/application/say-alive';
import { removeSockets, socketsIn } from '@/lib/application/sockets';
import { watchMemory } from '@/lib/application/watch-memory';
import { directDatabaseUrl } from '@/lib/database/direct-database-url';
import { createProbe } from '@/lib/database/probe';
import { createWriteProbe } from '@/lib/database/write-probe';
import { closeDb, db, readersDb } from '@/lib/db';
import { env } from '@/lib/env';
import { answerFailures } from '@/lib/http/answer-failures';
import { closeGracefully } from '@/lib/http/close-gracefully';
import { loggedPath } from '@/lib/http/logged-path';
import { startJobs } from '@/lib/job-registry/start-jobs';
import { log } from '@/lib/log';
import { describeFile } from '@/lib/media/serving/describe-file';
import { createApplicationMetrics } from '@/lib/metrics/application-metrics';
import { readPdf } from '@/lib/pdf/read-pdf';
import { endWaitsForActivity, startFollowingEditions } from '@/lib/presence/follow-editions';
import { createPreviewHandler, isPreviewPath } from '@/lib/preview-links/preview-handler';
import { startClock } from '@/lib/public-changes/start-clock';
import { startDue } from '@/lib/publishing/schedule/start-due';
import { startPurges } from '@/lib/purges/start-purges';
import { builtRoutes } from '@/lib/rendering/built-routes';
import { createLocate, explain } from '@/lib/rendering/locate-target';
import { type Handler, listenOnSocket, openPageSource } from '@/lib/rendering/page-source';
import { createRenderServer } from '@/lib/rendering/render-server';
import { createRenderTarget } from '@/lib/rendering/render-target';
import { withRegional } from '@/lib/rendering/with-regional';
import nextConfig from '@/next.config.mjs';

const BUILD_FOLDER = nextConfig.distDir ?? '.next';

/** How long requests that are being answered may take once the process shuts down. */
const CLOSE_TIMEOUT_MS = 20_000;

/** Longer than the front process keeps an idle connection, so that it never sends a request on one that is being closed here. */
const KEEP_ALIVE_TIMEOUT_MS = 10 * 60_000;

async function prepareFramework(): Promise<{ handler: Handler; close(): Promise<void> }> {
  // Next answers WebSocket upgrades on the server that it is given; this one never listens.
  const httpServer = createServer();
  const { HOST: hostname, PORT: port } = env();
  // Quiet, because instrumentation.ts logs failures, each as one line of JSON.
  const framework = next({ dev: false, dir: import.meta.dirname, hostname, port, httpServer, quiet: true });
  await framework.prepare();
  return { handler: framework.getRequestHandler(), close: () => framework.close() };
}

function createStudioServer(handler: Handler): Server {
  return createServer((request, response) => {
    handler(request, response).catch((err: unknown) => {
      log.error({ err, method: request.method, url: loggedPath(request.url ?? '') }, 'A request failed');
      response.destroy();
    });
  });
}

function startPurgesOfBuild() {
  const { PURGE_URL, SITE_URL } = env();
  const buildId = readFileSync(join(import.meta.dirname, BUILD_FOLDER, 'BUILD_ID'), 'utf8').trim();
  const connectionString = directDatabaseUrl();
  return startPurges({ urls: PURGE_URL, build: `${buildId} ${SITE_URL}`, connectionString });
}

async function open(socketFolder: string) {
  const sockets = socketsIn(socketFolder);
  const framework = await prepareFramework();
  const source = await openPageSource(withRegional(framework.handler), env().SITE_URL, sockets.pages);
  const isRoute = await builtRoutes(import.meta.dirname, BUILD_FOLDER);
  const render = createRenderTarget({
    requestPage: source.requestPage,
    locate: createLocate(isRoute),
    explain,
    describeFile,
    readPdf,
    onFailure: (page, err) =>
      log.error({ err, page }, 'What readers are told of a withdrawal could not be rendered'),
  });
  const { SITE_URL: siteUrl } = env();
  const previews = createPreviewHandler({ requestPage: source.requestPage, siteUrl, log });
  const newsroom = answerFailures(framework.handler, siteUrl);
  const studio = createStudioServer((request, response) =>
    isPreviewPath(request.url) ? previews(request, response) : newsroom(request, response),
  );
  // Either pool may be exhausted while the other one works.
  const databaseAnswers = createProbe(() =>
    Promise.all([db(), readersDb()].map((pool) => pool.$queryRaw`SELECT 1`)),
  );
  const renders = createRenderServer({
    ...{ render, databaseAnswers, log, canWrite: createWriteProbe() },
    metrics: createApplicationMetrics(),
  });
  const servers = [studio, renders];
  for (const server of servers) server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  await listenOnSocket(studio, sockets.studio);
  await listenOnSocket(renders, sockets.render);
  return async () => {
    await Promise.all(servers.map((server) => closeGracefully(server, CLOSE_TIMEOUT_MS)));
    source.close();
    await framework.close();
  };
}

/**
 * Runs the studio, renders and jobs for the front process that started this one. Ends when that process says so, and when it is gone.
 * DATABASE_URL and the secrets come with the environment.
 */
export async function runApplication(): Promise<void> {
  let isShuttingDown = false;
  const socketFolder = process.env.APPLICATION_SOCKETS ?? '';
  process.on('exit', () => {
    // The front process removes it, unless it was killed.
    if (!process.connected && socketFolder !== '') removeSockets(socketFolder);
  });
  // A front process that is stopped while this one starts would otherwise leave it behind for ever: already while its modules are loaded,
  // and until there is something to finish.
  if (process.connected === false) process.exit(0);
  let shutDown = async (): Promise<void> => process.exit(0);
  process.on('message', (message) => {
    const type: unknown = Reflect.get(Object(message), 'type');
    if (type === END_WAITS.type) endWaitsForActivity();
    if (type === SHUT_DOWN.type) void shutDown();
  });
  process.on('disconnect', () => void shutDown());
  // A terminal sends its signals to every process; the front process decides when this one ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  const close = await open(socketFolder);
  const tell = (message: unknown) => process.connected && process.send?.(FromApplication.parse(message));
  const memory = watchMemory((megabytes) => tell({ type: 'too large', megabytes }));
  const purges = startPurgesOfBuild();
  const jobs = startJobs({ runs: env().JOBS });
  const clock = startClock();
  const due = startDue();
  shutDown = async () => {
    if (isShuttingDown) return;
    isShuttingDown = true;
    endWaitsForActivity();
    memory.stop();
    // Beside requests, because both may take a while.
    await Promise.all([close(), jobs.then(({ stop }) => stop())]);
    await (await purges).stop();
    await Promise.all([clock.stop(), due.stop()]);
    await closeDb();
    process.exit(0);
  };
  // Before pages are sent that a cache in front may keep.
  await purges;
  await startFollowingEditions();
  tell({ type: 'ready' });
  sayAlive(tell);
}
