import type { HeaderPairs } from '@/lib/http/security-headers';
import { makeReply } from './make-reply';
import type { PageEntry } from './page-store-types';
import type { Reply } from './types';

function pairsOf({ head }: Reply): HeaderPairs {
  return Array.from({ length: head.length / 2 }, (_, index) => [
    head[2 * index] ?? '',
    head[2 * index + 1] ?? '',
  ]);
}

/** The same page with other headers, for few clients: without brotli, which may be compressed later. */
export function withHeaders(
  entry: PageEntry,
  status: number,
  headersOf: (headers: HeaderPairs) => HeaderPairs,
): PageEntry {
  const change = (reply: Reply) => makeReply(headersOf(pairsOf(reply)), reply.body);
  return {
    ...{ kind: 'entry', status, etag: entry.etag, br: null },
    notModified: change(entry.notModified),
    gzip: entry.gzip && change(entry.gzip),
    identity: entry.identity && change(entry.identity),
    toIdentity: async () => change(await entry.toIdentity()),
  };
}
