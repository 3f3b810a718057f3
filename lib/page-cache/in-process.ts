import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { createTurnstile } from './turnstile';

/** Asks the application for a target; `isWanted` is asked again when the turn comes. Throws when there is no answer in time. */
export type Ask = (target: string, isWanted?: () => boolean) => Promise<RawAnswer>;

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What came out of the application, before anybody looked at it. */
export interface RawAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export interface InProcessOptions {
  handler: Handler;
  /** The public address of the site, which the pages see as their host. */
  siteUrl: string;
  /** How many renders may run at once; more would only take memory from each other. */
  atOnce?: number;
  /** When to give a render up, in milliseconds. */
  patience?: number;
}

function timeLimit(milliseconds: number): { expired: Promise<never>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
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
export function inProcess({ handler, siteUrl, atOnce = 8, patience = 8_000 }: InProcessOptions): Ask {
  const site = new URL(siteUrl);
  const turn = createTurnstile(atOnce);
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
  return (url, isWanted = () => true) =>
    turn(async () => {
      requireExact(url);
      if (!isWanted()) throw new Error('not wanted any more');
      const limit = timeLimit(patience);
      try {
        const answer = await Promise.race([inject(dispatch, { method: 'GET', url, headers }), limit.expired]);
        return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
      } finally {
        limit.clear();
      }
    });
}
