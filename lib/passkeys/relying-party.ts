import { isIP } from 'node:net';
import { env } from '@/lib/env';

/** The site, as passkeys know it: they answer nobody else, so that no imitation of the site can ask them. */
export interface RelyingParty {
  id: string;
  origin: string;
}

/**
 * Null where browsers know no passkeys: without https (except on this machine), and where the site has a number instead of a name
 * (Web Authentication, 5.1.3: the id is a valid domain).
 */
export function relyingParty(siteUrl = env().SITE_URL): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(siteUrl);
  const isLocal = hostname === 'localhost';
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return isName && (isLocal || protocol === 'https:') ? { id: hostname, origin } : null;
}
