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

/** A client that dribbles its bytes is cut off, so that five hundred of them cannot keep others out. Milliseconds. */
const LIMITS = {
  headersTimeout: 30_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the minute for which common proxies keep a connection, so that it is never we who close it under them.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
  // How long a connection may stand still under an answer that its client does not read.
  standstill: 120_000,
  // How long somebody who is refused may take to hear it.
  lastWord: 5_000,
  // Each costs some tens of kilobytes; what one machine serves in earnest is far below.
  maxConnections: 10_000,
};

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what cannot be read as a request at all. */
function refuseBrokenRequest(siteUrl: string, lastWord: number) {
  const headers = securityHeaders(siteUrl, DATA_POLICY).map(([name, value]) => `${name}: ${value}\r\n`);
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    // Where an answer has begun (Node notes it on the socket), a second one would end up in the middle of it.
    const answering: unknown = Reflect.get(socket, '_httpMessage');
    if (!socket.writable || error.code === 'ECONNRESET' || answering) {
      socket.destroy();
      return;
    }
    const status = STATUS_OF[error.code ?? ''] ?? 400;
    // A client that never closes its side, or never reads, would otherwise hold the connection for ever.
    const timer = setTimeout(() => socket.destroy(), lastWord);
    socket.once('close', () => clearTimeout(timer));
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`,
      () => socket.destroy(),
    );
  };
}

/** RFC 9112 §3.2. Node would say so itself, but with none of our headers. */
function namesNoHost({ headers, httpVersion }: IncomingMessage): boolean {
  return httpVersion === '1.1' && headers.host === undefined;
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

/** An HTTP server with strict limits, whose every answer carries the security headers, also to what is no request. */
export function createHttpServer(
  siteUrl: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  limits: Partial<typeof LIMITS> = {},
): Server {
  const { standstill, lastWord, maxConnections, ...options } = { ...LIMITS, ...limits };
  const server = createServer({ ...options, requireHostHeader: false }, (request, response) => {
    if (namesNoHost(request)) sendPlain(response, 400, siteUrl);
    else answer(request, response);
  });
  server.on('clientError', refuseBrokenRequest(siteUrl, lastWord));
  // What is expected beyond `100-continue` (RFC 9110 §10.1.1) is nothing that we do.
  server.on('checkExpectation', (_, response: ServerResponse) => sendPlain(response, 417, siteUrl));
  server.on('connection', readThroughStream);
  server.setTimeout(standstill);
  server.maxConnections = maxConnections;
  return server;
}
