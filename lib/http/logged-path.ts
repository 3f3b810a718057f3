import { routeOf } from './route-of';

const MASK = '…';

/** A target may have 4,096 characters, and a line must be written at once. */
const MAX_LENGTH = 1_000;

/** Names of query parameters whose values are nobody's business, such as `csrfToken` or `code`. */
const SECRET_NAME = /pass|secret|token|code|state|key|signature|session|mail/i;

/** Addresses that are themselves the right to see something. */
const SHARED = /^((?:\/(?:ar|en))?\/(?:preview|calendar)\/)[^/?]+/;

/** Looks like a random token: long, with digits and letters of both cases. Slugs and ids are in lower case. */
const TOKEN = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w~-]{20,}$/;

/** With its percent-encoded letters, digits and signs as a program would read them, however often they are encoded. */
function plainText(text: string): string {
  const plain = text.replace(/%([2-7][0-9a-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return plain === text ? plain : plainText(plain);
}

function maskedQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', value] = pair.split('=', 2);
      return value && SECRET_NAME.test(plainText(name)) ? `${name}=${MASK}` : pair;
    })
    .join('&');
}

function maskedPath(path: string): string {
  // The names of files hold hashes, which are no secrets.
  if (['asset', 'media'].includes(routeOf(path))) return path;
  // Encoded slashes count too, so that a part of such an address is taken for a preview rather than shown.
  const plain = plainText(path);
  const shown = SHARED.test(plain) ? plain.replace(SHARED, `$1${MASK}`) : path;
  return shown
    .split('/')
    .map((segment) =>
      plainText(segment)
        .split('/')
        .some((part) => TOKEN.test(part))
        ? MASK
        : segment,
    )
    .join('/');
}

/** The address of a request for the log, as it was sent but without what would let a reader of the log act as somebody else. */
export function loggedPath(target: string): string {
  const mark = target.indexOf('?');
  const path = maskedPath(mark < 0 ? target : target.slice(0, mark));
  const all = mark < 0 ? path : `${path}?${maskedQuery(target.slice(mark + 1))}`;
  return all.length > MAX_LENGTH ? `${all.slice(0, MAX_LENGTH)}${MASK}` : all;
}
