/** The longest name of a host (RFC 1035). */
const HOST_MAX = 253;

/** Letters, digits, hyphens and dots of a name of at least two parts; international names come as `xn--`. */
const HOST = /^(?=.*[a-z])[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)+$/;

/**
 * The host from whose page a reader came, as it is counted: in small letters, without a port and `www.`. Empty for the site itself, and for what
 * is no name of a host.
 */
export function referrerHost(given: string, ownHosts: readonly string[]): string {
  const host = nameOf(given);
  if (host.length > HOST_MAX || !HOST.test(host)) return '';
  return ownHosts.some((own) => nameOf(own) === host) ? '' : host;
}

function nameOf(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .replace(/^www\./, '');
}
