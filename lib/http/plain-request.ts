/** A GET of the plainest kind, with the two headers that decide how a stored page is sent. */
export interface PlainRequest {
  target: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
}

/** One whole GET of HTTP/1.1 and nothing after it, each header on a line of its own (RFC 9112 §3 and §5). */
const SHAPE = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[\w!#$%&'*+.^`|~-]+:[\t\x20-\x7e]*\r\n)+)\r\n$/;

/** Headers that promise a body or ask for anything but an answer on this connection. */
const NOT_PLAIN = new Set([
  'content-length',
  'transfer-encoding',
  'expect',
  'upgrade',
  'te',
  'trailer',
  'http2-settings',
]);

/**
 * Reads the bytes of a request (as Latin-1), or null when they are anything but one complete GET without a body, a pipelined
 * successor or a wish about the connection. Refusing is always safe: Node's own parser reads what this one does not.
 */
export function readPlainRequest(text: string): PlainRequest | null {
  const [, target, block] = SHAPE.exec(text) ?? [];
  if (target === undefined || block === undefined) return null;
  const known = new Map<string, string>();
  for (const line of block.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (NOT_PLAIN.has(name)) return null;
    if (name !== 'host' && name !== 'connection' && name !== 'accept-encoding' && name !== 'if-none-match')
      continue;
    if (known.has(name)) return null;
    known.set(name, line.slice(colon + 1).trim());
  }
  const connection = known.get('connection')?.toLowerCase() ?? 'keep-alive';
  if (!known.get('host') || connection !== 'keep-alive') return null;
  return { target, acceptEncoding: known.get('accept-encoding'), ifNoneMatch: known.get('if-none-match') };
}
