import { createHash } from 'node:crypto';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { brotli, gzip, isCompressible } from './compress';
import type { Entry, Rendered, Variant } from './types';

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

function variant(body: Buffer, common: string[], encoding: string | null): Variant {
  const own = encoding === null ? [] : ['Content-Encoding', encoding];
  return { body, head: [...common, ...own, 'Content-Length', String(body.length)] };
}

function weigh(entry: Omit<Entry, 'bytes'>): Entry {
  const bodies = [entry.identity, entry.gzip, entry.br].map((each) => each?.body.length ?? 0);
  return { ...entry, bytes: bodies.reduce((sum, length) => sum + length, OVERHEAD) };
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
    notModified: validators,
    identity: variant(rendered.body, common, null),
    gzip: compressed && variant(compressed[0], common, 'gzip'),
    br: compressed && variant(compressed[1], common, 'br'),
  });
}

/** The same page with the smallest brotli bytes that can be had; takes tens of milliseconds on another thread. */
export async function withBestBrotli(entry: Entry): Promise<Entry> {
  if (entry.br === null) return entry;
  const body = await brotli(entry.identity.body, 'best');
  const head = entry.br.head.slice(0, -1).concat(String(body.length));
  return weigh({ ...entry, br: { body, head } });
}
