import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddress, isFromProxy, proxyList } from './client-address';
import { sendAnswer } from './send-answer';

/** What reached this program of a request that somebody sent to the site's public address. */
export interface Arrival {
  /** The address that the connection comes from. */
  peer: string;
  isTrusted: boolean;
  /** The visitor's address, as limits and the audit log would have it. */
  client: string;
  host: string | null;
  forwardedHost: string | null;
  forwardedFor: string | null;
  forwardedProto: string | null;
  bodyBytes: number;
}

/** A request for the health address with this header, which only the owner of the site's secret can make, is answered with an Arrival. */
export const ARRIVAL_HEADER = 'x-markaz-arrival';

export const ARRIVAL_PATH = '/healthz';

/** A header that somebody has overheard soon tells no more. Seconds. */
const VALID_FOR_S = 60;
const MAX_BODY_BYTES = 4 * 2 ** 20;

function signatureOf(secret: string, time: string): Buffer {
  return createHmac('sha256', secret).update(`markaz arrival report ${time}`).digest();
}

/** The value of ARRIVAL_HEADER at this moment. `secret` is AUTH_SECRET. */
export function arrivalToken(secret: string, nowMs = Date.now()): string {
  const time = String(Math.floor(nowMs / 1000));
  return `${time}.${signatureOf(secret, time).toString('base64url')}`;
}

function isArrivalToken(token: string, secret: string, nowMs = Date.now()): boolean {
  const [time = '', signature = ''] = token.split('.');
  if (!(Math.abs(nowMs / 1000 - Number(time)) <= VALID_FOR_S)) return false;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(secret, time);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function countBytes(request: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BODY_BYTES) break;
  }
  return bytes;
}

interface ArrivalOptions {
  siteUrl: string;
  trustedProxies: readonly string[];
  /** AUTH_SECRET. Without one nothing is reported. */
  secret: string | undefined;
}

/** Returns a function that answers such a request, and returns whether it has. */
export function createArrivalReport({ siteUrl, trustedProxies, secret }: ArrivalOptions) {
  const proxies = proxyList(trustedProxies);
  const single = (value: string | string[] | undefined) =>
    (Array.isArray(value) ? value.join(', ') : value) ?? null;

  async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
    const { headers, socket } = request;
    const peer = socket.remoteAddress ?? '';
    const forwardedFor = single(headers['x-forwarded-for']);
    return {
      ...{ peer, forwardedFor, isTrusted: isFromProxy(peer, proxies) },
      client: clientAddress(peer, forwardedFor ?? undefined, proxies),
      host: headers.host ?? null,
      forwardedHost: single(headers['x-forwarded-host']),
      forwardedProto: single(headers['x-forwarded-proto']),
      bodyBytes: await countBytes(request),
    };
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const token = request.headers[ARRIVAL_HEADER];
    if (typeof token !== 'string' || request.url !== ARRIVAL_PATH) return false;
    if (!secret || !isArrivalToken(token, secret)) return false;
    const body = `${JSON.stringify(await arrivalOf(request))}\n`;
    sendAnswer(response, { status: 200, type: 'application/json', body, siteUrl });
    return true;
  };
}
