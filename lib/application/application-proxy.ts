import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ApplicationProcess } from './application-supervisor';
import { socketsIn } from './sockets';

/** There was no application process, or it ended before it answered. */
export class ApplicationAway extends Error {
  constructor(cause?: unknown) {
    super('the application process does not answer', { cause });
    this.name = 'ApplicationAway';
  }
}

/** While one process is replaced by another, requests wait this long before they are refused. */
const READY_TIMEOUT_MS = 10_000;

/** They concern one connection (RFC 9110 §7.6.1), and this is another one. */
const HOP_BY_HOP = new Set([
  ...[
    'connection',
    'keep-alive',
    'proxy-connection',
    'transfer-encoding',
    'upgrade',
    'te',
    'trailer',
    'expect',
  ],
]);

function forwardedHeaders({ headers }: IncomingMessage) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}

/** What the application says of a header replaces what the front process has set. */
function copyHead(received: IncomingMessage, response: ServerResponse): void {
  for (const [name, values] of Object.entries(received.headersDistinct)) {
    if (!HOP_BY_HOP.has(name) && values) response.setHeader(name, values);
  }
  response.writeHead(received.statusCode ?? 502);
}

/**
 * Passes requests on to the application process as streams in both directions, so that neither a long upload nor a long download is held
 * in memory. Throws ApplicationAway when nothing has been sent to the client yet.
 */
export function createApplicationProxy(whenReady: (timeoutMs: number) => Promise<ApplicationProcess | null>) {
  const agent = new Agent({ keepAlive: true });

  function exchange(
    socketPath: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const options = {
        ...{ socketPath, agent, method: request.method, path: request.url },
        headers: forwardedHeaders(request),
      };
      const outgoing = httpRequest(options, resolve);
      outgoing.on('error', (error) => reject(new ApplicationAway(error)));
      // A client that has left must not keep the application working.
      response.once('close', () => response.writableFinished || outgoing.destroy());
      pipeline(request, outgoing).catch((error: Error) => outgoing.destroy(error));
    });
  }

  /** `beforeAnswer` is awaited when the application has done its work and begins to answer. */
  const handler = async (
    request: IncomingMessage,
    response: ServerResponse,
    beforeAnswer?: () => Promise<void>,
  ): Promise<void> => {
    const process = await whenReady(READY_TIMEOUT_MS);
    if (!process) throw new ApplicationAway();
    const received = await exchange(socketsIn(process.socketFolder).studio, request, response);
    await beforeAnswer?.();
    copyHead(received, response);
    await pipeline(received, response).catch(() => response.destroy());
  };
  return { handler, close: () => agent.destroy() };
}
