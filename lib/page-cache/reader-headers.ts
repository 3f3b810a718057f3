import { type HeaderPairs, READER_POLICY, securityHeaders } from '@/lib/http/security-headers';

/**
 * Browsers revalidate every time and get a 304 within a millisecond, so that a withdrawn page is gone at once. A shared cache
 * in front may hold a page for 5 s, which is how long withdrawing may take anywhere, and passes on one request in 5 s; while
 * this server does not answer, it may serve what it has for a day. `must-revalidate` would forbid that (RFC 9111 §5.2.2.2).
 */
const FOR_READERS = 'public, max-age=0, s-maxage=5, stale-if-error=86400';

/** Seconds after which a client may try again while the database is away. */
const RETRY_AFTER = '30';

/** The headers of everything that readers get from the page cache. */
export function readerHeaders(siteUrl: string): (page: { status: number }) => HeaderPairs {
  const security = securityHeaders(siteUrl, READER_POLICY);
  return ({ status }) => {
    if (status >= 500) {
      const retry: HeaderPairs = status === 503 ? [['Retry-After', RETRY_AFTER]] : [];
      return [...security, ['Cache-Control', 'no-store'], ...retry];
    }
    // Where the address names no language, "not found" is in the browser's language.
    const vary = status >= 400 ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding';
    return [...security, ['Cache-Control', FOR_READERS], ['Vary', vary]];
  };
}
