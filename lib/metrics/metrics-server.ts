import { createServer, type RequestListener } from 'node:http';

export interface MetricsServerOptions {
  host: string;
  port: number;
  contentType: string;
  /** The text of all metrics. */
  collect(): Promise<string>;
  log: Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;
  /** Pause between two tries to open the port. */
  retryMs?: number;
  /** For this long the port may be that of the process from which this one takes over. */
  takeOverTimeoutMs?: number;
}

const RETRY_MS = 500;
const TAKE_OVER_TIMEOUT_MS = 15_000;

/** Scrapers are few, and ask a few times a minute. */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 5_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 8_192,
};
const MAX_CONNECTIONS = 20;

function createListener({ collect, contentType, log }: MetricsServerOptions): RequestListener {
  let collecting: Promise<string> | null = null;
  return (request, response) => {
    if ((request.url ?? '').split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    // However many ask, the work is done once at a time.
    collecting ??= collect().finally(() => {
      collecting = null;
    });
    collecting.then(
      (text) =>
        response.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(text),
      (err: unknown) => {
        log.error({ err }, 'The metrics could not be collected');
        response.writeHead(500).end();
      },
    );
  };
}

/**
 * Sends metrics on a port of its own. Never throws: a site without metrics is better than none. While the port is taken it tries again,
 * because a process that takes over from another one begins before that one has ended.
 */
export function openMetricsServer(options: MetricsServerOptions): { close(): void } {
  const { host, port, log, retryMs = RETRY_MS, takeOverTimeoutMs = TAKE_OVER_TIMEOUT_MS } = options;
  const server = createServer(LIMITS, createListener(options));
  server.maxConnections = MAX_CONNECTIONS;
  const startedAt = performance.now();
  let hasWarned = false;
  let retry: NodeJS.Timeout | undefined;
  const listen = () => server.listen({ host, port });
  server.on('listening', () => {
    if (hasWarned) log.info({ host, port }, 'METRICS_PORT is free again: metrics are sent');
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') {
      log.error({ host, port, code: error.code }, 'METRICS_PORT cannot be opened: no metrics are sent');
      return;
    }
    if (!hasWarned && performance.now() - startedAt >= takeOverTimeoutMs) {
      hasWarned = true;
      log.warn({ host, port }, 'METRICS_PORT is in use by another program: metrics are sent when it is free');
    }
    retry = setTimeout(listen, retryMs).unref();
  });
  listen();
  return {
    close() {
      clearTimeout(retry);
      server.close();
      server.closeAllConnections();
    },
  };
}
