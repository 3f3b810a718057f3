import type { HeaderPairs } from '@/lib/http/security-headers';
import { surrogateKeysOfPage } from '@/lib/purges/surrogate-keys';

/**
 * For the one cache that is purged (PURGE_URL), which removes both headers (W3C Edge Architecture Specification 1.0). Every other cache
 * obeys Cache-Control, because it is not purged. The time limit bounds the damage when a purge is lost, and asking again costs little:
 * an unchanged page is answered with 304. While this server is down, the cache may send what it has for a day.
 */
const SURROGATE_CONTROL = 'max-age=300, stale-while-revalidate=60, stale-if-error=86400';

/** `reads` are the keys that the page and its fragments read. */
export function surrogateHeaders(reads: Iterable<string>): HeaderPairs {
  return [
    ['Surrogate-Control', SURROGATE_CONTROL],
    ['Surrogate-Key', surrogateKeysOfPage(reads)],
  ];
}

export function withoutSurrogateHeaders(headers: HeaderPairs): HeaderPairs {
  return headers.filter(([name]) => !name.startsWith('Surrogate-'));
}
