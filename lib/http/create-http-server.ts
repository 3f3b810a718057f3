import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { DATA_POLICY, securityHeaders } from './security-headers';

/** A client that dribbles its bytes is cut off, so that five hundred of them cannot keep others out. Milliseconds. */
const LIMITS = {
  headersTimeout: 30_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the minute for which common proxies keep a connection, so that it is never we who close it under them.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
};

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what cannot be read as a request at all. */
function refuseBrokenRequest(siteUrl: string) {
  const headers = securityHeaders(siteUrl, DATA_POLICY).map(([name, value]) => `${name}: ${value}\r\n`);
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    // Where an answer has begun (Node notes it on the socket), a second one would end up in the middle of it.
    const answering: unknown = Reflect.get(socket, '_httpMessage');
    if (!socket.writable || error.code === 'ECONNRESET' || answering) {
      socket.destroy();
      return;
    }
    const status = STATUS_OF[error.code ?? ''] ?? 400;
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`,
    );
  };
}

/** An HTTP server with strict limits, whose every answer carries the security headers, also to what is no request. */
export function createHttpServer(
  siteUrl: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const server = createServer(LIMITS, answer);
  server.on('clientError', refuseBrokenRequest(siteUrl));
  return server;
}
