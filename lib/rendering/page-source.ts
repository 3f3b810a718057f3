import { randomUUID } from 'node:crypto';
import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Answers, collectReads, type Reads } from '@/lib/public-changes/record-reads';
import { collectRenderFault } from './render-faults';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface PageResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  reads: Reads;
  /** What the page threw, if it failed and that is known. */
  fault?: unknown;
}

/** Names a render to the internal server; never leaves this process. */
const RENDER_ID = 'x-markaz-render';

/** A page is stored under the target that was requested, so the target must not resolve to another one. */
function requireExact(target: string): void {
  const { pathname, search } = new URL(target, 'http://localhost');
  if (pathname + search !== target) throw new Error(`${target} leads to another address`);
}

/** Records what each page reads while the framework renders it. */
function createRecordingServer(handler: Handler) {
  const renders = new Map<string, Promise<Reads>>();
  /** By the id of a render that has been sent and not begun. */
  const answers = new Map<string, Answers>();
  const server = createServer((request, response) => {
    const id = String(request.headers[RENDER_ID] ?? '');
    const render = collectReads(() => handler(request, response), answers.get(id));
    const reads = render.then((recorded) => recorded.reads);
    // Whoever waits for the reads gets the error too; here it ends the response, which nobody may be waiting for any more.
    reads.catch((error: Error) => response.destroy(error));
    renders.set(id, reads);
  });
  const takeReads = (id: string): Promise<Reads> => {
    const reads = renders.get(id) ?? Promise.reject(new Error('a page was rendered without being recorded'));
    renders.delete(id);
    answers.delete(id);
    return reads;
  };
  return { server, answers, takeReads };
}

/**
 * Requests pages from the framework over a Unix socket inside this process. Every page is rendered for the same anonymous client: no
 * cookies, no language, no forwarded headers, one fixed host. What a reader sends can therefore not reach a stored page.
 */
export async function openPageSource(handler: Handler, siteUrl: string, socketPath: string) {
  const { server, answers, takeReads } = createRecordingServer(handler);
  await listenOnSocket(server, socketPath);
  const agent = new Agent({ keepAlive: true });
  const site = new URL(siteUrl);
  const headers = {
    host: site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'Markaz page cache',
  };

  function send(path: string, id: string): Promise<Omit<PageResponse, 'reads'>> {
    return new Promise((resolve, reject) => {
      const options = { socketPath, agent, path, headers: { ...headers, [RENDER_ID]: id } };
      const outgoing = httpRequest(options, (response) => {
        const { statusCode: status = 500, headers: received } = response;
        buffer(response).then((body) => resolve({ status, headers: received, body }), reject);
      });
      outgoing.on('error', reject).end();
    });
  }

  async function requestPage(target: string, known?: Answers): Promise<PageResponse> {
    requireExact(target);
    const id = randomUUID();
    if (known) answers.set(id, known);
    const fault = collectRenderFault(target);
    try {
      const response = await send(target, id);
      return { ...response, reads: await takeReads(id), fault: fault.take() };
    } finally {
      fault.take();
      takeReads(id).catch(() => {});
    }
  }

  return {
    requestPage,
    close(): void {
      agent.destroy();
      server.close();
    },
  };
}

export function listenOnSocket(server: Server, socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
}
