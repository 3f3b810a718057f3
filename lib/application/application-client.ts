import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { Metrics } from '@/lib/metrics/join-metrics';
import { REJECTION_REASONS, Rejection, type RejectionReason } from '@/lib/page-cache/rejection';
import type { Application } from '@/lib/page-cache/rendered-page-types';
import { decodeOutcome } from '@/lib/rendering/render-protocol';
import type { ApplicationProcess } from './application-supervisor';
import { socketsIn } from './sockets';
import { READY_TIMEOUT_MS, type WhenReady, withProcess } from './with-process';

export interface ApplicationClientOptions {
  whenReady: WhenReady;
  /** How long a render waits for an application process that is just starting. */
  readyTimeoutMs?: number;
}

/** For questions that whoever asks them answers otherwise when nobody does. */
const QUESTION_TIMEOUT_MS = 8_000;
/** Above the application's own limit, so that this one is reached only by a process that has stopped answering. */
const RESPONSE_TIMEOUT_MS = 12_000;

/** Whoever asks for metrics waits for one second, or a few, and gets those of the front process at least. */
const METRICS_TIMEOUT_MS = 700;

const Reason = z.enum(REJECTION_REASONS);

interface Message {
  path: string;
  body: Buffer;
  signal?: AbortSignal;
}

function post(socketPath: string, agent: Agent, { path, body, signal }: Message): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      ...{ socketPath, agent, path, signal, method: 'POST', timeout: RESPONSE_TIMEOUT_MS },
      headers: { 'Content-Length': body.length },
    };
    const outgoing = httpRequest(options, resolve);
    outgoing.on('timeout', () => outgoing.destroy(new Rejection('timeout')));
    outgoing.on('error', reject).end(body);
  });
}

function rejectionOf(error: unknown, signal: AbortSignal | undefined): unknown {
  if (error instanceof Rejection) return error;
  if (signal?.aborted) return new Rejection('client disconnected');
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const isConnectionError = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(String(code));
  return isConnectionError ? new Rejection('application away') : error;
}

const isApplicationAway = (error: unknown) =>
  error instanceof Rejection && error.reason === 'application away';

/** The application process as the page cache uses it, over its socket for renders. */
export function createApplicationClient({
  whenReady,
  readyTimeoutMs = READY_TIMEOUT_MS,
}: ApplicationClientOptions) {
  const agent = new Agent({ keepAlive: true });

  async function sendTo(process: ApplicationProcess, message: Message): Promise<Buffer> {
    const { signal } = message;
    const response = await post(socketsIn(process.socketFolder).render, agent, message).catch(
      (error: unknown) => {
        throw rejectionOf(error, signal);
      },
    );
    const body = await buffer(response).catch((error: unknown) => {
      throw rejectionOf(error, signal);
    });
    if (response.statusCode === 200) return body;
    const reason = Reason.safeParse(body.toString('utf8')).data;
    if (reason) throw new Rejection(reason satisfies RejectionReason);
    throw new Error('the application could not render the page; its log says why');
  }

  async function send(message: Message, waitMs = readyTimeoutMs): Promise<Buffer> {
    const ask = (process: ApplicationProcess) => sendTo(process, message);
    const answer = await withProcess({ whenReady, waitMs, ask, mayAskAgain: isApplicationAway });
    if (!answer) throw new Rejection('application away');
    return answer;
  }

  function isTrue(path: string): Promise<boolean> {
    return send({ path, body: Buffer.alloc(0) }, Math.min(readyTimeoutMs, QUESTION_TIMEOUT_MS)).then(
      (body) => body.toString() === 'true',
      () => false,
    );
  }

  const application: Application = {
    async render(target, { hasPriority, signal }) {
      const body = Buffer.from(JSON.stringify({ target, hasPriority }));
      return decodeOutcome(await send({ path: '/render', body, signal }));
    },
    recompress: (gzip, effort) => send({ path: `/brotli/${effort}`, body: gzip }),
  };
  return {
    ...application,
    /** Whether the studio can store something now. */
    canWrite: () => isTrue('/can-write'),
    /** Whether the database answers the application's own connections. */
    databaseAnswers: () => isTrue('/database-answers'),
    /** What it has counted and timed, or null when it does not answer at once. */
    async metrics(): Promise<Metrics | null> {
      const message = {
        path: '/metrics',
        body: Buffer.alloc(0),
        signal: AbortSignal.timeout(METRICS_TIMEOUT_MS),
      };
      return send(message, 0).then(
        (body) => JSON.parse(body.toString('utf8')) as Metrics,
        () => null,
      );
    },
    close: () => agent.destroy(),
  };
}
