import { type HeaderPairs, READER_POLICY, securityHeaders } from '@/lib/http/security-headers';

/**
 * Browsers revalidate every time and get a 304 within a millisecond, so that a withdrawn page is gone at once. A shared cache that is
 * not purged may hold a page for 1 s, as long as withdrawing may take in our own processes, so that it passes on one request a second
 * for each page. It must not send a stale page: `must-revalidate` says so (RFC 9111 §5.2.2.2), and `stale-while-revalidate=0` says it
 * to Varnish, which otherwise adds 10 s of its own (`default_grace`). A cache that is purged gets surrogate-headers.ts in addition.
 */
const FOR_READERS = 'public, max-age=0, s-maxage=1, must-revalidate, stale-while-revalidate=0';

/** Seconds after which a client may try again while the database is away, or when it has asked too much. */
const RETRY_AFTER = '30';

/** The headers of everything that readers get from the page cache. */
export function readerHeaders(siteUrl: string): (page: { status: number }) => HeaderPairs {
  const security = securityHeaders(siteUrl, READER_POLICY);
  return ({ status }) => {
    if (status >= 500 || status === 429) {
      const retry: HeaderPairs = status === 500 ? [] : [['Retry-After', RETRY_AFTER]];
      return [...security, ['Cache-Control', 'no-store'], ...retry];
    }
    // Where the address names no language, "not found" is in the browser's language.
    const vary = status >= 400 ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding';
    return [...security, ['Cache-Control', FOR_READERS], ['Vary', vary]];
  };
}
