import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { isFromProxy, proxyList } from './client-address';
import { isPublicName } from './is-public-name';
import { originForm } from './route-of';
import { READER_POLICY, securityHeaders } from './security-headers';

/**
 * Redirects may be wrong as long as the settings are; a browser asks again soon after they are corrected. Seconds. Only browsers may keep
 * them: a shared cache stores what it gets for an address, and anybody can send X-Forwarded-Host through it.
 */
const REDIRECT_MAX_AGE = 300;

type Log = { warn(details: object, message: string): void };

interface HostOptions {
  siteUrl: string;
  trustedProxies: readonly string[];
  log: Log;
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : value);

/** The host name without its port and without the dot that may end it, in small letters. */
function nameIn(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

function forwardedHost(request: IncomingMessage, proxies: BlockList): string | undefined {
  if (!isFromProxy(request.socket.remoteAddress, proxies)) return undefined;
  // The first entry is what the client requested.
  return single(request.headers['x-forwarded-host'])?.split(',')[0]?.trim();
}

/** Reports at most once each what a proxy in front sends that does not fit the settings. */
function createProxyNotices({ siteUrl, log }: HostOptions, proxies: BlockList) {
  const { hostname, protocol } = new URL(siteUrl);
  const isLoopback = !isPublicName(hostname);
  const reported = new Set<string>();
  const report = (what: string, details: object, message: string) => {
    if (reported.has(what)) return;
    reported.add(what);
    log.warn(details, message);
  };
  return ({ headers, socket }: IncomingMessage): void => {
    const isTrusted = isFromProxy(socket.remoteAddress, proxies);
    if (headers['x-forwarded-for'] !== undefined && !isTrusted) {
      report(
        'addresses',
        { remoteAddress: socket.remoteAddress },
        'X-Forwarded-For comes from an address that TRUSTED_PROXIES does not name and is ignored: if that is your proxy, name it, or all its visitors share one limit',
      );
    }
    const scheme = single(headers['x-forwarded-proto'])?.split(',')[0]?.trim();
    if (scheme === 'https' && isTrusted && isLoopback && protocol === 'http:') {
      report(
        'scheme',
        { siteUrl },
        'Requests come from https, but SITE_URL names this machine: set it to the address that readers use, or links, cookies and signing in do not work there',
      );
    }
  };
}

/**
 * Sends readers who use another host name to the site's own one, with the same path, so that pages have one address. Requests that change
 * something are left to the studio's own check of where they come from.
 */
export function createHostCheck(options: HostOptions) {
  const site = new URL(options.siteUrl);
  const proxies = proxyList(options.trustedProxies);
  const security = securityHeaders(options.siteUrl, READER_POLICY).flat();
  const notice = createProxyNotices(options, proxies);
  const redirects = isPublicName(site.hostname);

  /** Whether a page is sent for this `Host` without looking at the request any further. */
  function isExpected(host: string): boolean {
    if (!redirects || host === site.host) return true;
    const name = nameIn(host);
    return name === site.hostname || !isPublicName(name);
  }

  /** Returns whether it has answered. */
  function redirect(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, headers } = request;
    const host = forwardedHost(request, proxies) ?? headers.host ?? '';
    const target = originForm(request.url ?? '/');
    const isProbe = target === '/healthz' || target.startsWith('/readyz');
    if ((method !== 'GET' && method !== 'HEAD') || isProbe || isExpected(host)) return false;
    const cache = ['Cache-Control', `private, max-age=${REDIRECT_MAX_AGE}`];
    const location = ['Location', site.origin + target, 'Content-Length', '0'];
    response.writeHead(308, [...security, ...location, ...cache]).end();
    return true;
  }

  return {
    isExpected,
    check(request: IncomingMessage, response: ServerResponse): boolean {
      notice(request);
      return redirect(request, response);
    },
  };
}
