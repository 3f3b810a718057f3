import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/** In the server's order of preference, which decides between encodings of equal weight. */
const OFFERED: readonly Encoding[] = ['br', 'gzip', 'identity'];

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
const remembered = new Map<string, Encoding>();

function negotiate(header: string): Encoding {
  const negotiator: EncodingNegotiator = new Negotiator({ headers: { 'accept-encoding': header } });
  const chosen = negotiator.encoding(OFFERED, { preferred: OFFERED });
  // A client that refuses every encoding asks for 406; RFC 9110 §12.5.3 allows a readable page instead.
  return OFFERED.find((encoding) => encoding === chosen) ?? 'identity';
}

/** The encoding to send for an Accept-Encoding header (RFC 9110 §12.5.3); q=0 refuses an encoding. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const known = remembered.get(header);
  if (known) return known;
  const encoding = negotiate(header);
  if (header.length > MAX_REMEMBERED_LENGTH) return encoding;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(header, encoding);
  return encoding;
}
