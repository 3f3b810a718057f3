import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { createLimiter, type LimiterOptions } from './limiter';
import { Rejection } from './rejection';
import { collectRenderFault } from './render-faults';

/** Requests a target of the application. Throws Rejection when the limiter does, and when the response does not come in time. */
export type ApplicationClient = (target: string, options?: LimiterOptions) => Promise<ApplicationResponse>;

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface ApplicationResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** What the page threw, where it failed and that is known. */
  fault?: unknown;
}

export interface ApplicationClientOptions {
  handler: Handler;
  /** The public address of the site, which the pages see as their host. */
  siteUrl: string;
  /** How many renders may run at once; more would only take memory from each other. */
  concurrency?: number;
  /** Limit of a request without a deadline of its own, queueing time included. */
  timeoutMs?: number;
}

function rejectAt(deadlineMs: number): { rejected: Promise<never>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const rejected = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Rejection('timeout')), deadlineMs - performance.now());
  });
  return { rejected, clear: () => clearTimeout(timer) };
}

/** A page is stored under the target that was requested, so the target must not resolve to another one. */
function requireExact(target: string): void {
  const { pathname, search } = new URL(target, 'http://localhost');
  if (pathname + search !== target) throw new Error(`${target} leads to another address`);
}

/**
 * Calls the application in this process, without a network. Every page is rendered for the same anonymous client: no cookies,
 * no language, no forwarded headers, one fixed host. What a reader sends can therefore not reach a stored page.
 */
export function createApplicationClient(options: ApplicationClientOptions): ApplicationClient {
  const { handler, siteUrl, concurrency = 8, timeoutMs = 8_000 } = options;
  const site = new URL(siteUrl);
  const limit = createLimiter(concurrency);
  const headers = {
    host: site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'Markaz page cache',
  };
  const dispatch = (request: IncomingMessage, response: ServerResponse) => {
    handler(request, response).catch((error: Error) => response.destroy(error));
  };
  async function request(url: string, deadlineMs: number): Promise<ApplicationResponse> {
    const deadline = rejectAt(deadlineMs);
    const fault = collectRenderFault(url);
    try {
      const response = inject(dispatch, { method: 'GET', url, headers });
      const { statusCode, headers: received, rawPayload } = await Promise.race([response, deadline.rejected]);
      return { status: statusCode, headers: received, body: rawPayload, fault: fault.take() };
    } finally {
      deadline.clear();
      fault.take();
    }
  }

  return async (target, given = {}) => {
    requireExact(target);
    const deadlineMs = given.deadlineMs ?? performance.now() + timeoutMs;
    return limit(() => request(target, deadlineMs), { ...given, deadlineMs });
  };
}
