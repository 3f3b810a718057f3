import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { socketsIn } from './sockets';
import { READY_TIMEOUT_MS, type WhenReady, withProcess } from './with-process';

/** There was no application process, or it ended before it answered. */
export class ApplicationAway extends Error {
  constructor(cause?: unknown) {
    super('the application process does not answer', { cause });
    this.name = 'ApplicationAway';
  }
}

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

/** What only asks has changed nothing when the process ends before it answers. What has a body was read by then, and is gone. */
const mayBeRepeated = ({ method, headers }: IncomingMessage) =>
  ['GET', 'HEAD'].includes(method ?? '') &&
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] ?? '0') === '0';

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
export function createApplicationProxy(whenReady: WhenReady, readyTimeoutMs = READY_TIMEOUT_MS) {
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
      if (mayBeRepeated(request)) outgoing.end();
      else pipeline(request, outgoing).catch((error: Error) => outgoing.destroy(error));
    });
  }

  /** `beforeAnswer` is awaited when the application has done its work and begins to answer. */
  const handler = async (
    request: IncomingMessage,
    response: ServerResponse,
    beforeAnswer?: () => Promise<void>,
  ): Promise<void> => {
    const received = await withProcess({
      ...{ whenReady, waitMs: readyTimeoutMs },
      ask: ({ socketFolder }) => exchange(socketsIn(socketFolder).studio, request, response),
      mayAskAgain: (error) => error instanceof ApplicationAway && mayBeRepeated(request) && !response.closed,
    });
    if (!received) throw new ApplicationAway();
    await beforeAnswer?.();
    copyHead(received, response);
    await pipeline(received, response).catch(() => response.destroy());
  };
  return { handler, close: () => agent.destroy() };
}
