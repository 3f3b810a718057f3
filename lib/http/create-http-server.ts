import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { DATA_POLICY, securityHeaders } from './security-headers';
import { sendPlain } from './send-plain';

/** Limits for slow clients, so that some hundred of them cannot keep others out. Times are milliseconds, as Node names them. */
const LIMITS = {
  headersTimeout: 30_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the minute for which common proxies keep a connection, so that the proxy closes it first.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
  // How long a client may leave a response unread.
  stallTimeoutMs: 120_000,
  // How long a client may take to read a refusal.
  refusalTimeoutMs: 5_000,
  // Each connection takes some tens of kilobytes; the load that one machine can serve needs far fewer.
  maxConnections: 10_000,
};

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers bytes that are no request. */
function refuseBrokenRequest(siteUrl: string, refusalTimeoutMs: number) {
  const headers = securityHeaders(siteUrl, DATA_POLICY).map(([name, value]) => `${name}: ${value}\r\n`);
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    // A second response would end up in the middle of one that has begun, which Node records on the socket.
    const answering: unknown = Reflect.get(socket, '_httpMessage');
    if (!socket.writable || error.code === 'ECONNRESET' || answering) {
      socket.destroy();
      return;
    }
    const status = STATUS_OF[error.code ?? ''] ?? 400;
    // A client that never closes its side, or never reads, would otherwise hold the connection without end.
    const timer = setTimeout(() => socket.destroy(), refusalTimeoutMs);
    socket.once('close', () => clearTimeout(timer));
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`,
      () => socket.destroy(),
    );
  };
}

/**
 * RFC 9112 §3.2 requires exactly one Host, with HTTP/1.0 at most one. Node would refuse a missing one without the security headers,
 * and of several it drops all but the first, while a proxy in front may have chosen another.
 */
function hasInvalidHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count > 1 || (count === 0 && httpVersion === '1.1');
}

/**
 * Makes Node pass a connection's bytes to its parser through the stream. By default the parser reads from the handle and the
 * event loop runs between two pipelined requests, which a connection that the fast path hands over cannot do: what follows a
 * malformed request, and where `100 Continue` is sent, would depend on the path. Any `data` listener has this effect.
 */
function readThroughStream(socket: Socket): void {
  const noop = () => {};
  socket.on('data', noop).off('data', noop);
}

/** An HTTP server with strict limits. Every response carries the security headers, even to bytes that are no request. */
export function createHttpServer(
  siteUrl: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  limits: Partial<typeof LIMITS> = {},
): Server {
  const { stallTimeoutMs, refusalTimeoutMs, maxConnections, ...options } = { ...LIMITS, ...limits };
  const server = createServer({ ...options, requireHostHeader: false }, (request, response) => {
    if (hasInvalidHost(request)) sendPlain(response, 400, siteUrl);
    else answer(request, response);
  });
  server.on('clientError', refuseBrokenRequest(siteUrl, refusalTimeoutMs));
  // No expectation but `100-continue` is supported (RFC 9110 §10.1.1).
  server.on('checkExpectation', (_, response: ServerResponse) => sendPlain(response, 417, siteUrl));
  server.on('connection', readThroughStream);
  server.setTimeout(stallTimeoutMs);
  server.maxConnections = maxConnections;
  return server;
}
