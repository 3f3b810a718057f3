/** What a browser says about where a request comes from. */
export interface RequestSource {
  origin: string | undefined;
  host: string | undefined;
  secFetchSite: string | undefined;
}

function parseOrigin(origin: string): URL | null {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url !== null && url.origin === origin.toLowerCase() ? url : null;
}

/**
 * Whether a request that changes something comes from our own pages. The proof is an Origin that is the site's or that names the
 * host to which the request is sent, or `Sec-Fetch-Site: same-origin`. A missing or `null` Origin proves nothing. Where the
 * Origin names the site's host, its scheme must match too: a forged http page is not the https site.
 * `siteUrl` is the public address of the site.
 */
export function isSameOrigin(source: RequestSource, siteUrl: string): boolean {
  if (source.secFetchSite === 'same-origin') return true;
  const origin = source.origin === undefined ? null : parseOrigin(source.origin);
  if (origin === null) return false;
  const site = new URL(siteUrl);
  if (origin.host === site.host) return origin.origin === site.origin;
  return origin.host === source.host?.toLowerCase();
}
