import { createHash } from 'node:crypto';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { brotli, gzip, isCompressible } from './compress';
import type { Entry, Rendered, Reply } from './types';

/** Map, arrays and header strings beside the bodies, estimated generously. */
const OVERHEAD_BYTES = 4_096;

/**
 * One weak tag for all encodings (RFC 9110 §8.8.1). It identifies the page, not its bytes: the same page has the same tag in
 * every process, in every encoding, and after its brotli bytes were replaced by better ones. Only range requests need a
 * strong tag, and ranges are not offered.
 */
function weakTag(rendered: Rendered): string {
  const hash = createHash('sha256').update(
    JSON.stringify([rendered.status, rendered.type, rendered.headers]),
  );
  return `W/"${hash.update(rendered.body).digest('base64url').slice(0, 22)}"`;
}

function reply(head: string[], body: Buffer): Reply {
  const lines = head.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
  return { head, headLines: Buffer.from(lines, 'latin1'), body };
}

function encoded(common: string[], body: Buffer, encoding?: string): Reply {
  const own = encoding === undefined ? [] : ['Content-Encoding', encoding];
  return reply([...common, ...own, 'Content-Length', String(body.length)], body);
}

function withBytes(entry: Omit<Entry, 'bytes'>): Entry {
  const replies = [entry.notModified, entry.identity, entry.gzip, entry.br];
  const sizes = replies.map((each) => (each === null ? 0 : each.headLines.length + each.body.length));
  return { ...entry, bytes: sizes.reduce((sum, size) => sum + size, OVERHEAD_BYTES) };
}

/** Returns `older` where it is the same page: most changes of the public site leave most pages as they were. */
export async function makeEntry(rendered: Rendered, shared: HeaderPairs, older?: Entry): Promise<Entry> {
  const etag = weakTag(rendered);
  if (older?.etag === etag) return older;
  const validators = [...shared, ...rendered.headers, ['ETag', etag] as const].flat();
  const common = rendered.type === null ? validators : [...validators, 'Content-Type', rendered.type];
  const compressed = isCompressible(rendered.type, rendered.body.length)
    ? await Promise.all([gzip(rendered.body), brotli(rendered.body, 'quick')])
    : null;
  return withBytes({
    kind: 'entry',
    status: rendered.status,
    etag,
    notModified: reply(validators, Buffer.alloc(0)),
    identity: encoded(common, rendered.body),
    gzip: compressed && encoded(common, compressed[0], 'gzip'),
    br: compressed && encoded(common, compressed[1], 'br'),
  });
}

/** The same page with far fewer brotli bytes; takes some milliseconds on another thread. */
export async function withBestBrotli(entry: Entry): Promise<Entry> {
  if (entry.br === null) return entry;
  const body = await brotli(entry.identity.body, 'best');
  return withBytes({ ...entry, br: reply([...entry.br.head.slice(0, -1), String(body.length)], body) });
}
