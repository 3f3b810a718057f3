import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { createLimiter, type LimiterOptions } from './limiter';
import { Rejection } from './rejection';
import { watchRender } from './render-faults';

/** Asks the application for a target. Throws Rejection when its turn or its answer does not come in time, or it is not wanted any more. */
export type Ask = (target: string, options?: LimiterOptions) => Promise<RawAnswer>;

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What came out of the application, before anybody looked at it. */
export interface RawAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** What the page threw, where it failed and that is known. */
  fault?: unknown;
}

export interface RequestPageOptions {
  handler: Handler;
  /** The public address of the site, which the pages see as their host. */
  siteUrl: string;
  /** How many renders may run at once; more would only take memory from each other. */
  atOnce?: number;
  /** How long a render may take that names no time itself, the wait for its turn included. Milliseconds. */
  timeoutMs?: number;
}

function timeLimit(until: number): { expired: Promise<never>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Rejection('late')), until - performance.now());
  });
  return { expired, clear: () => clearTimeout(timer) };
}

/** What was asked is what must be answered: the copy is stored under this very target, and resolving it may lead elsewhere. */
function requireExact(target: string): void {
  const { pathname, search } = new URL(target, 'http://localhost');
  if (pathname + search !== target) throw new Error(`${target} leads to another address`);
}

/**
 * Asks the application for a page without a network between. Every page is rendered for the same nobody: no cookies, no
 * language, no forwarded anything, one fixed host. What a reader sends can therefore not find its way into a stored page.
 */
export function requestPage({ handler, siteUrl, atOnce = 8, timeoutMs = 8_000 }: RequestPageOptions): Ask {
  const site = new URL(siteUrl);
  const turn = createLimiter(atOnce);
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
  async function answer(url: string, until: number): Promise<RawAnswer> {
    const limit = timeLimit(until);
    const render = watchRender(url);
    try {
      const answer = await Promise.race([inject(dispatch, { method: 'GET', url, headers }), limit.expired]);
      const { statusCode: status, rawPayload: body } = answer;
      return { status, headers: answer.headers, body, fault: render.take() };
    } finally {
      limit.clear();
      render.take();
    }
  }

  return async (url, options = {}) => {
    requireExact(url);
    const until = options.until ?? performance.now() + timeoutMs;
    return turn(() => answer(url, until), { ...options, until });
  };
}
