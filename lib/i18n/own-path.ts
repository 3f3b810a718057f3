/** Ports that browsers leave out. */
const USUAL_PORTS = new Set(['', '80', '443']);

/**
 * The decoded path of an address of this site, without a slash at its end; null for addresses elsewhere. Whoever follows an address with the other
 * scheme, with or without `www.`, or with a dot after the name is led here too. The address may be a path of this site. What no page can be found under
 * stays as it is encoded: bytes that are not UTF-8, and NUL, which PostgreSQL refuses in a parameter.
 */
export function ownPath(address: string, siteUrl: string): string | null {
  if (!URL.canParse(address, siteUrl)) return null;
  const url = new URL(address, siteUrl);
  const site = new URL(siteUrl);
  const isOwn =
    /^https?:$/.test(url.protocol) && nameOf(url) === nameOf(site) && portOf(url) === portOf(site);
  return isOwn ? decoded(url.pathname) : null;
}

const nameOf = ({ hostname }: URL) => hostname.replace(/^www\./, '').replace(/\.$/, '');
const portOf = ({ port }: URL) => (USUAL_PORTS.has(port) ? '' : port);

function decoded(pathname: string): string {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? pathname : path.normalize('NFC').replace(/\/+$/, '');
  } catch {
    return pathname;
  }
}
