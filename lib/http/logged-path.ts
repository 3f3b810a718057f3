import { routeOf } from './route-of';

const MASK = '…';

/** A target may have 4,096 characters, and a line must be written at once. */
const MAX_LENGTH = 1_000;

/** Names of query parameters whose values are nobody's business, such as `csrfToken` or `code`. */
const SECRET_NAME = /pass|secret|token|code|state|key|signature|session|mail/i;

/** Addresses that are themselves the right to see something. */
const SHARED_PREVIEW = /^((?:\/(?:ar|en))?\/preview\/)[^/?]+/;

/** Looks like a random token: long, with digits and letters of both cases. Slugs and ids are in lower case. */
const TOKEN = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w~-]{20,}$/;

function maskedQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', value] = pair.split('=', 2);
      return value && SECRET_NAME.test(name) ? `${name}=${MASK}` : pair;
    })
    .join('&');
}

function maskedPath(path: string): string {
  // The names of files hold hashes, which are no secrets.
  if (routeOf(path) === 'asset') return path;
  const segments = path.replace(SHARED_PREVIEW, `$1${MASK}`).split('/');
  return segments.map((segment) => (TOKEN.test(segment) ? MASK : segment)).join('/');
}

/** The address of a request for the log, as it was sent but without what would let a reader of the log act as somebody else. */
export function loggedPath(target: string): string {
  const mark = target.indexOf('?');
  const path = maskedPath(mark < 0 ? target : target.slice(0, mark));
  const all = mark < 0 ? path : `${path}?${maskedQuery(target.slice(mark + 1))}`;
  return all.length > MAX_LENGTH ? `${all.slice(0, MAX_LENGTH)}${MASK}` : all;
}
