import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { clientAddress, proxyList } from './client-address';
import { isDecodable } from './is-decodable';
import { isSameOrigin } from './is-same-origin';
import { limitBody, MAX_BODY_BYTES, maxBodyBytes } from './limit-body';
import { DATA_POLICY, securityHeaders } from './security-headers';
import { sendAway } from './send-away';
import { sendPlain } from './send-plain';
import { sendRefusal } from './send-refusal';
import { stripInternalHeaders } from './strip-internal-headers';
import { answerAfterBody } from './studio-request';

/** A longer body is not read to its end before it is refused, although the refusal may then not arrive. */
const MAX_DISCARDED_BYTES = 8 * MAX_BODY_BYTES;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Replaces the forwarding headers by verified values, so that the application can rely on them. */
function setForwardedHeaders(request: IncomingMessage, site: URL, proxies: BlockList): void {
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
    // The application compares Origin with the host. Behind a proxy that changes Host, they agree only by this header.
    headers['x-forwarded-host'] = site.host;
    // No x-forwarded-proto: Next forwards an action of another page by a request to this port, and would send it by https,
    // which this port does not support.
  }
}

function refuseLength(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
  siteUrl: string,
): void {
  const found = Number(request.headers['content-length'] ?? limit + 1);
  const issue = { path: '', key: 'tooLarge', params: { found, limit } };
  answerAfterBody(request, MAX_DISCARDED_BYTES, () =>
    sendRefusal(request, response, { code: 'too_large', issue, siteUrl }),
  );
}

/** The cause is often a second address of the site, or a proxy that does not pass the address on. */
function refuseOrigin(request: IncomingMessage, response: ServerResponse, siteUrl: string): void {
  const issue = { path: '', key: 'otherAddress', params: { address: siteUrl } };
  sendRefusal(request, response, { code: 'forbidden', issue, siteUrl });
}

/**
 * Checks requests to the studio and the API before the application gets them: what changes something must come from our own pages,
 * and bodies are limited. Every page of the studio needs the database, so they get 503 while it does not answer; signing in
 * reports that itself. `trusted` names the proxies whose X-Forwarded-For is believed.
 */
export function createStudioHandler(
  handler: Handler,
  siteUrl: string,
  database: { answers(): Promise<boolean> },
  trusted: readonly string[],
) {
  const site = new URL(siteUrl);
  const proxies = proxyList(trusted);
  // proxy.ts replaces this policy by its own, with the nonce of the request.
  const security = securityHeaders(siteUrl, DATA_POLICY);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { headers, method } = request;
    // Our client requests Next's wire format by a header; the suffix serves only to evade a check.
    const path = request.url?.split('?', 1)[0] ?? '';
    if (path.endsWith('.rsc') || !isDecodable(path)) return sendPlain(response, 404, siteUrl);
    stripInternalHeaders(headers);
    if (method !== 'GET' && method !== 'HEAD') {
      const secFetchSite = headers['sec-fetch-site'] as string | undefined;
      if (!isSameOrigin({ origin: headers.origin, host: headers.host, secFetchSite }, siteUrl)) {
        return refuseOrigin(request, response, siteUrl);
      }
    }
    const maxBytes = maxBodyBytes(request);
    if (!limitBody(request, maxBytes, () => refuseLength(request, response, maxBytes, siteUrl))) return;
    if (request.url?.startsWith('/studio') && !(await database.answers())) {
      return answerAfterBody(request, MAX_DISCARDED_BYTES, () => sendAway(request, response, siteUrl));
    }
    setForwardedHeaders(request, site, proxies);
    for (const [name, value] of security) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    await handler(request, response);
  };
}
