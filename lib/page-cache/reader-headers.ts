import { type HeaderPairs, READER_POLICY, securityHeaders } from '@/lib/http/security-headers';
import type { Rendered } from './types';

/**
 * Browsers ask again every time and get a 304 in a millisecond, so that nobody reads what was withdrawn. A shared cache in
 * front may hold a page for five seconds, which is how long withdrawing may take anywhere, and still spares us all but one
 * request in five seconds; when we do not answer it may go on showing what it has for a day. No `must-revalidate`: it would
 * forbid just that (RFC 9111 §5.2.2.2).
 */
const FOR_READERS = 'public, max-age=0, s-maxage=5, stale-if-error=86400';

/** Seconds after which a client may try again while the database is away. */
const RETRY_AFTER = '30';

/** The headers of everything readers get from the page cache. */
export function readerHeaders(siteUrl: string): (rendered: Rendered) => HeaderPairs {
  const security = securityHeaders(siteUrl, READER_POLICY);
  return ({ status }) => {
    if (status >= 500) {
      const retry: HeaderPairs = status === 503 ? [['Retry-After', RETRY_AFTER]] : [];
      return [...security, ['Cache-Control', 'no-store'], ...retry];
    }
    // Where the address names no language, that of "not found" follows the browser's.
    const vary = status >= 400 ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding';
    return [...security, ['Cache-Control', FOR_READERS], ['Vary', vary]];
  };
}
