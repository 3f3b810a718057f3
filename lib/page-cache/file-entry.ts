import { createHash } from 'node:crypto';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { brotli, type Effort, gzip, isCompressible } from './compress';
import { makeReply } from './make-reply';
import type { PageEntry } from './page-store-types';
import type { Reply } from './types';

/** Something to send that this process has itself, as a whole. `type` is null where there is no body, as in redirects. */
interface FileContent {
  status: number;
  type: string | null;
  body: Buffer;
  headers: HeaderPairs;
  /** How much time its compression may take. */
  effort?: Effort;
}

/** With its size in memory, all encodings and headers counted. */
export type FileEntry = PageEntry & { bytes: number };

/** Map, arrays and header strings beside the bodies, estimated generously. */
const OVERHEAD_BYTES = 4_096;

function encoded(headers: HeaderPairs, body: Buffer, encoding?: 'gzip' | 'br'): Reply {
  const own: HeaderPairs = encoding === undefined ? [] : [['Content-Encoding', encoding]];
  return makeReply([...headers, ...own, ['Content-Length', String(body.length)]], body);
}

/**
 * An entry with every encoding, compressed on other threads. The tag is weak (RFC 9110 §8.8.1): it identifies the content and is the same
 * in every encoding.
 */
export async function makeFileEntry(content: FileContent): Promise<FileEntry> {
  const { status, type, body, headers, effort = 'quick' } = content;
  const digest = createHash('sha256')
    .update(JSON.stringify([status, type, headers]))
    .update(body);
  const etag = `W/"${digest.digest('base64url').slice(0, 22)}"`;
  const validators: HeaderPairs = [...headers, ['ETag', etag]];
  const all: HeaderPairs = type === null ? validators : [...validators, ['Content-Type', type]];
  const compressed = isCompressible(type, body.length)
    ? await Promise.all([gzip(body), brotli(body, effort)])
    : null;
  const identity = encoded(all, body);
  return {
    ...{ kind: 'entry', status, etag, identity },
    notModified: makeReply(validators, Buffer.alloc(0)),
    gzip: compressed && encoded(all, compressed[0], 'gzip'),
    br: compressed && encoded(all, compressed[1], 'br'),
    toIdentity: async () => identity,
    bytes: [body, ...(compressed ?? [])].reduce((sum, { length }) => sum + length, OVERHEAD_BYTES),
  };
}
