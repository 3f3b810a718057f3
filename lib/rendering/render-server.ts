import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { connectionSignal } from '@/lib/http/connection-signal';
import { brotli } from '@/lib/page-cache/compress';
import type { LimiterOptions } from '@/lib/page-cache/limiter';
import { Rejection } from '@/lib/page-cache/rejection';
import type { PageEffort, RenderOutcome } from '@/lib/page-cache/rendered-page-types';
import { encodeOutcome } from './render-protocol';

/** Limit of one render, queueing included. */
const RENDER_TIMEOUT_MS = 8_000;

const EFFORTS: readonly PageEffort[] = ['moderate', 'best'];

const RenderMessage = z.object({ target: z.string().startsWith('/'), hasPriority: z.boolean() });

export interface RenderServerOptions {
  render(target: string, options: LimiterOptions): Promise<RenderOutcome>;
  /** Whether something can be stored now: the studio's readiness. */
  canWrite(): Promise<boolean>;
  /** Whether the database answers, for readers and for the studio. */
  databaseAnswers(): Promise<boolean>;
  /** What this process has counted and timed. */
  metrics?(): Promise<unknown>;
  log: { error(details: object, message: string): void };
}

/** Compresses a page as brotli for which the front process has joined its parts; null for any other request. */
function recompress(url: string | undefined, body: Buffer): Promise<Buffer> | null {
  const effort = EFFORTS.find((each) => url === `/brotli/${each}`);
  return effort ? promisify(gunzip)(body).then((page) => brotli(page, effort)) : null;
}

/** How a failure is told to the front process: what was not tried, and what may work soon, are no faults of the page. */
function failure(error: unknown): { status: number; reason: string } {
  if (error instanceof Rejection) return { status: 503, reason: error.reason };
  if (isDatabaseAway(error)) return { status: 503, reason: 'database away' };
  return { status: 500, reason: 'failed' };
}

/**
 * Serves the front process: renders, better compression, and whether the studio can store. Listens on a Unix socket that only
 * this program's user can open.
 */
export function createRenderServer(options: RenderServerOptions) {
  const { render, canWrite, databaseAnswers, metrics, log } = options;

  async function answer(request: IncomingMessage): Promise<Buffer> {
    const body = await buffer(request);
    const smaller = recompress(request.url, body);
    if (smaller) return smaller;
    if (request.url === '/can-write') return Buffer.from(String(await canWrite()));
    if (request.url === '/database-answers') return Buffer.from(String(await databaseAnswers()));
    if (request.url === '/metrics') return Buffer.from(JSON.stringify((await metrics?.()) ?? []));
    const { target, hasPriority } = RenderMessage.parse(JSON.parse(body.toString('utf8')));
    const deadlineMs = performance.now() + RENDER_TIMEOUT_MS;
    return encodeOutcome(
      await render(target, { hasPriority, deadlineMs, signal: connectionSignal(request.socket) }),
    );
  }

  return createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request).then(
      (body) => response.writeHead(200, { 'Content-Length': body.length }).end(body),
      (error: unknown) => {
        const { status, reason } = failure(error);
        if (status === 500) log.error({ err: error, page: request.url }, 'A page could not be rendered');
        response.writeHead(status, { 'Content-Type': 'text/plain' }).end(reason);
      },
    );
  });
}
