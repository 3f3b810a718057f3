/** Ports that browsers leave out. */
const USUAL_PORTS = new Set(['', '80', '443']);

/**
 * The decoded path of an address of this site, without a slash at its end; null for addresses elsewhere. Whoever follows an address with the other
 * scheme, with or without `www.`, or with a dot after the name is led here too. The address may be a path of this site.
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
    return decodeURIComponent(pathname).normalize('NFC').replace(/\/+$/, '');
  } catch {
    return pathname;
  }
}
