import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { clientAddress, proxyList } from './client-address';
import { isSameOrigin } from './is-same-origin';
import { limitBody, MAX_BODY } from './limit-body';
import { DATA_POLICY, securityHeaders } from './security-headers';
import { sendPlain } from './send-plain';
import { sendRefusal } from './send-refusal';
import { stripInternalHeaders } from './strip-internal-headers';
import { sendAway } from './studio-away';
import { answerAfterBody } from './studio-request';

/** A body up to this many bytes is read to its end before it is refused, so that the refusal arrives. */
const BEARABLE = 8 * MAX_BODY;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Replaces what proxies and clients say about themselves by what we know, so that nothing behind the door has to doubt it. */
function settleIdentity(request: IncomingMessage, site: URL, proxies: BlockList): void {
  const { headers, socket } = request;
  const forwarded = headers['x-forwarded-for'];
  headers['x-forwarded-for'] = clientAddress(
    socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    proxies,
  );
  delete headers.forwarded;
  delete headers['x-forwarded-host'];
  delete headers['x-forwarded-port'];
  delete headers['x-forwarded-proto'];
  if (headers.origin === site.origin || headers.host === site.host) {
    // The application compares Origin with the host; behind a proxy that changes Host only this makes them agree.
    headers['x-forwarded-host'] = site.host;
    // Never x-forwarded-proto: an action that belongs to another page is passed on by a call to our own port, and Next
    // would make that call by https, which this port does not speak.
  }
}

function refuseLength(request: IncomingMessage, response: ServerResponse, siteUrl: string): void {
  const found = Number(request.headers['content-length'] ?? MAX_BODY + 1);
  const issue = { path: '', key: 'tooLarge', params: { found, limit: MAX_BODY } };
  answerAfterBody(request, BEARABLE, () =>
    sendRefusal(request, response, { code: 'too_large', issue, siteUrl }),
  );
}

/**
 * The door to the studio and the API: what changes something must come from our own pages and be of bearable length. Every
 * page of the studio stands on the database, so the door asks first whether it answers; signing in speaks for itself.
 * `trusted` names the proxies that may say whose request they pass on.
 */
export function createStudioHandler(
  handler: Handler,
  siteUrl: string,
  database: { answers(): Promise<boolean> },
  trusted: readonly string[],
) {
  const site = new URL(siteUrl);
  const proxies = proxyList(trusted);
  // The studio's proxy puts its own policy, with the request's nonce, in the place of this one.
  const security = securityHeaders(siteUrl, DATA_POLICY);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { headers, method } = request;
    // Our client asks for the wire format by header; the suffix has only ever served to walk round a check.
    if (request.url?.split('?', 1)[0]?.endsWith('.rsc')) return sendPlain(response, 404, siteUrl);
    stripInternalHeaders(headers);
    if (method !== 'GET' && method !== 'HEAD') {
      const secFetchSite = headers['sec-fetch-site'] as string | undefined;
      if (!isSameOrigin({ origin: headers.origin, host: headers.host, secFetchSite }, siteUrl)) {
        return sendPlain(response, 403, siteUrl);
      }
    }
    if (!limitBody(request, MAX_BODY, () => refuseLength(request, response, siteUrl))) return;
    if (request.url?.startsWith('/studio') && !(await database.answers())) {
      return answerAfterBody(request, BEARABLE, () => sendAway(request, response, siteUrl));
    }
    settleIdentity(request, site, proxies);
    for (const [name, value] of security) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    await handler(request, response);
  };
}
