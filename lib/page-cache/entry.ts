import { createHash } from 'node:crypto';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { brotli, gzip, isCompressible } from './compress';
import type { Entry, Rendered, Reply } from './types';

/** Map, arrays and header strings around the bodies, measured generously. */
const OVERHEAD = 4_096;

/**
 * One weak tag for all encodings (RFC 9110 §8.8.1): it names the page's meaning, so the same page has the same tag in every
 * process, in every encoding, and after its brotli bytes were replaced by better ones. We serve no ranges, which are all
 * that a strong tag would be good for.
 */
function weakTag(rendered: Rendered): string {
  const hash = createHash('sha256').update(
    JSON.stringify([rendered.status, rendered.type, rendered.headers]),
  );
  return `W/"${hash.update(rendered.body).digest('base64url').slice(0, 22)}"`;
}

function reply(head: string[], body: Buffer): Reply {
  const lines = head.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
  const message = Buffer.concat([Buffer.from(`${lines}\r\n`, 'latin1'), body]);
  return { head, message, body: message.subarray(message.length - body.length) };
}

function encoded(common: string[], body: Buffer, encoding?: string): Reply {
  const own = encoding === undefined ? [] : ['Content-Encoding', encoding];
  return reply([...common, ...own, 'Content-Length', String(body.length)], body);
}

function weigh(entry: Omit<Entry, 'bytes'>): Entry {
  const replies = [entry.notModified, entry.identity, entry.gzip, entry.br];
  return { ...entry, bytes: replies.reduce((sum, each) => sum + (each?.message.length ?? 0), OVERHEAD) };
}

/** Where `older` holds the same bytes its encodings are taken over: most changes of the shelf leave most pages as they were. */
export async function makeEntry(rendered: Rendered, shared: HeaderPairs, older?: Entry): Promise<Entry> {
  const etag = weakTag(rendered);
  if (older?.etag === etag) return older;
  const validators = [...shared, ...rendered.headers, ['ETag', etag] as const].flat();
  const common = rendered.type === null ? validators : [...validators, 'Content-Type', rendered.type];
  const compressed = isCompressible(rendered.type, rendered.body.length)
    ? await Promise.all([gzip(rendered.body), brotli(rendered.body, 'quick')])
    : null;
  return weigh({
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
  return weigh({ ...entry, br: reply([...entry.br.head.slice(0, -1), String(body.length)], body) });
}
