import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddress } from './client-address';
import { isSameOrigin } from './is-same-origin';
import { limitBody, MAX_BODY } from './limit-body';
import { DATA_POLICY, securityHeaders } from './security-headers';
import { sendPlain } from './send-plain';
import { stripInternalHeaders } from './strip-internal-headers';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Replaces what proxies and clients say about themselves by what we know, so that nothing behind the door has to doubt it. */
function settleIdentity(request: IncomingMessage, site: URL): void {
  const { headers, socket } = request;
  const forwarded = headers['x-forwarded-for'];
  headers['x-forwarded-for'] = clientAddress(
    socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
  );
  delete headers.forwarded;
  delete headers['x-forwarded-host'];
  delete headers['x-forwarded-port'];
  delete headers['x-forwarded-proto'];
  if (headers.origin === site.origin || headers.host === site.host) {
    // The application compares Origin with the host; behind a proxy that changes Host only this makes them agree.
    headers['x-forwarded-host'] = site.host;
    headers['x-forwarded-proto'] = site.protocol.slice(0, -1);
  }
}

/** The door to the studio and the API: what changes something must come from our own pages and be of bearable length. */
export function createStudioDoor(handler: Handler, siteUrl: string) {
  const site = new URL(siteUrl);
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
    if (!limitBody(request, MAX_BODY, () => sendPlain(response, 413, siteUrl))) return;
    settleIdentity(request, site);
    for (const [name, value] of security) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    await handler(request, response);
  };
}
