import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/** In the server's order of preference, which decides between encodings of equal weight. */
const OFFERED: readonly Encoding[] = ['br', 'gzip', 'identity'];
const WITHOUT_BROTLI = OFFERED.slice(1);

/** The second parameter is documented by negotiator 1.1, but missing from its published types (0.6.5). */
type EncodingNegotiator = {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
};

/**
 * Browsers send a handful of different headers, so that nearly every request finds its answer here. Clearing the whole map
 * when it is full keeps invented headers from occupying it permanently.
 */
const MAX_REMEMBERED = 64;
const MAX_REMEMBERED_LENGTH = 256;
const remembered = { withBrotli: new Map<string, Encoding>(), withoutBrotli: new Map<string, Encoding>() };

function negotiate(header: string, offered: readonly Encoding[]): Encoding {
  const negotiator: EncodingNegotiator = new Negotiator({ headers: { 'accept-encoding': header } });
  const chosen = negotiator.encoding(offered, { preferred: offered });
  // A client that refuses every encoding asks for 406; RFC 9110 §12.5.3 allows a readable page instead.
  return offered.find((encoding) => encoding === chosen) ?? 'identity';
}

/** The encoding to send for an Accept-Encoding header (RFC 9110 §12.5.3); q=0 refuses an encoding. Not every page has brotli. */
export function chooseEncoding(header: string | undefined, hasBrotli = true): Encoding {
  if (!header) return 'identity';
  const known = hasBrotli ? remembered.withBrotli : remembered.withoutBrotli;
  const before = known.get(header);
  if (before) return before;
  const encoding = negotiate(header, hasBrotli ? OFFERED : WITHOUT_BROTLI);
  if (header.length > MAX_REMEMBERED_LENGTH) return encoding;
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(header, encoding);
  return encoding;
}
