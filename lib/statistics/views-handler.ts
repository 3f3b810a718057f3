import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { createSessionCheck } from '@/lib/auth/session-check';
import { isSameOrigin } from '@/lib/http/is-same-origin';
import { DATA_POLICY, securityHeaders } from '@/lib/http/security-headers';
import { sendPlain } from '@/lib/http/send-plain';
import { type CountedPage, countedPage } from './counted-page';
import { isReader } from './is-reader';
import { referrerHost } from './referrer-host';
import { createViewLimit } from './view-limit';

/** An Arabic path of 200 letters takes 1,200 characters, and a name of a host at most 253. */
const MAX_BODY_BYTES = 4_096;

/** What `reader.js` sends: the path of the page, and the host of the page on which its link was. */
const Beacon = z.strictObject({ path: z.string().max(MAX_BODY_BYTES), from: z.string().max(300) });

/** The smallest picture that all browsers take (GIF, 1 × 1, transparent). */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

interface Options {
  siteUrl: string;
  record(page: CountedPage, host: string): void;
  /** Names the network of whoever sends a request. It is kept in memory for the limits alone. */
  visitorOf(request: IncomingMessage): string;
}

/** Null for one that is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MAX_BODY_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function parseBeacon(body: string): z.output<typeof Beacon> | null {
  try {
    return Beacon.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Counts who opens a page. `POST /views` is the beacon of `reader.js`; `GET /views` is a picture that browsers without scripts ask for, for the page
 * that `Referer` names. Whether something was counted is not told. Nothing is read but the request, and nothing waited for.
 */
export function createViewsHandler({ siteUrl, record, visitorOf }: Options) {
  const security = securityHeaders(siteUrl, DATA_POLICY).flat();
  const hasSession = createSessionCheck(siteUrl);
  const mayCount = createViewLimit();
  const siteHost = new URL(siteUrl).host;

  function count(request: IncomingMessage, target: string, from: string): void {
    // Who works in the newsroom is no reader of it.
    if (!isReader(request.headers) || hasSession(request)) return;
    const page = countedPage(target);
    if (!page || !mayCount(visitorOf(request), page)) return;
    record(page, referrerHost(from, [siteHost, request.headers.host ?? '']));
  }

  async function countBeacon(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin, host } = request.headers;
    const secFetchSite = request.headers['sec-fetch-site'] as string | undefined;
    if (!isSameOrigin({ origin, host, secFetchSite }, siteUrl)) return sendPlain(response, 403, siteUrl);
    // A visitor who leaves has sent nothing.
    const body = await readBody(request).catch(() => null);
    if (body === null) return sendPlain(response, 413, siteUrl);
    const beacon = parseBeacon(body);
    if (!beacon) return sendPlain(response, 400, siteUrl);
    count(request, beacon.path, beacon.from);
    response.writeHead(204, [...security, 'Cache-Control', 'no-store']);
    response.end();
  }

  function countPicture(request: IncomingMessage, response: ServerResponse): void {
    const { referer = '', host } = request.headers;
    const page = URL.canParse(referer) ? new URL(referer) : null;
    if (page && (page.host === siteHost || page.host === host)) count(request, page.pathname, '');
    const length = String(PICTURE.length);
    const headers = ['Content-Type', 'image/gif', 'Content-Length', length, 'Cache-Control', 'no-store'];
    response.writeHead(200, [...security, ...headers]);
    response.end(PICTURE);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST') await countBeacon(request, response);
    else if (request.method === 'GET') countPicture(request, response);
    else sendPlain(response, 405, siteUrl, { Allow: 'GET, POST' });
  };
}
