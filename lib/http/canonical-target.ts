import { parseOldAddress } from '@/lib/i18n/old-address';
import { declaredQuery, isNumberedPage } from './declared-query';
import { hasPathTraversal } from './path-traversal';

/** What a raw request target means to the reader side; `path` is decoded and NFC, `key` its one canonical spelling. */
export type CanonicalTarget =
  | { kind: 'page'; path: string; key: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'invalid' };

const INVALID: CanonicalTarget = { kind: 'invalid' };

/** Separators, control characters, bidi controls and halves of letters (which have no bytes in UTF-8) that no address of ours holds once it is decoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point here.
const FORBIDDEN = /[/\\\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;

/** Characters that RFC 3986 §3.3 allows bare in a path segment and that browsers leave bare. */
const BARE = /%(?:3A|40|21|24|26|2B|2C|3B|3D)/g;

function decodeSegment(segment: string): string | null {
  try {
    const decoded = decodeURIComponent(segment).normalize('NFC');
    return decoded === '' || FORBIDDEN.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

/** The canonical spelling of a decoded path: percent signs in upper case, and only where RFC 3986 wants them. */
export function encodePath(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(BARE, decodeURIComponent))
    .join('/');
}

/**
 * Reads the target of a request line (`/path?query`). A path that is right but spelled otherwise (NFD, lower-case percent
 * signs, a trailing slash) redirects to its canonical spelling with its query, and a numbered page of a list to the list.
 * Anything that cannot be an address of ours (empty segments, `%2F`, bytes that are not UTF-8, dot segments) is invalid. Query
 * parameters that the route does not declare are no part of the key. Never throws.
 */
export function canonicalTarget(target: string): CanonicalTarget {
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const search = mark < 0 ? '' : target.slice(mark);
  if (rawPath === '/') return { kind: 'page', path: '/', key: '/' };
  if (!rawPath.startsWith('/') || hasPathTraversal(rawPath)) return INVALID;
  // Whatever stands around the number of the former site's addresses, they are one page of the cache, and one redirect away.
  const old = parseOldAddress(rawPath);
  if (old) return { kind: 'page', path: `/${old.locale}${old.path}`, key: `/${old.locale}${old.path}` };
  const rawSegments = rawPath.slice(1).split('/');
  if (rawSegments.at(-1) === '') rawSegments.pop();
  const segments = rawSegments.map(decodeSegment);
  if (segments.length === 0 || segments.includes(null)) return INVALID;
  const path = `/${segments.join('/')}`;
  const canonical = encodePath(path);
  if (isNumberedPage(path, search)) return { kind: 'redirect', location: canonical };
  if (canonical !== rawPath) return { kind: 'redirect', location: canonical + search };
  return { kind: 'page', path, key: canonical + declaredQuery(path, search) };
}
