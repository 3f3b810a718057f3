import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding } from '@/lib/http/choose-encoding';
import { matchesEtag } from '@/lib/http/matches-etag';
import type { PageEntry } from './page-store-types';
import type { Reply } from './types';

/**
 * What to send for these two request headers: 304 when the client has the page, else the best encoding that it accepts. `reply` is null
 * when the page would have to be decompressed first.
 */
export function chooseReply(
  entry: PageEntry,
  acceptEncoding: string | undefined,
  ifNoneMatch: string | undefined,
): { status: number; reply: Reply | null } {
  if (ifNoneMatch !== undefined && entry.status === 200 && matchesEtag(ifNoneMatch, entry.etag)) {
    return { status: 304, reply: entry.notModified };
  }
  const encoding = chooseEncoding(acceptEncoding, entry.br !== null);
  return { status: entry.status, reply: entry[encoding] ?? entry.identity };
}

/** Writes a stored page. HEAD is GET without the body. */
export async function sendEntry(
  request: IncomingMessage,
  response: ServerResponse,
  entry: PageEntry,
): Promise<void> {
  const { headers } = request;
  const acceptEncoding = headers['accept-encoding'] as string | undefined;
  const { status, reply } = chooseReply(entry, acceptEncoding, headers['if-none-match']);
  const { head, body } = reply ?? (await entry.toIdentity());
  response.writeHead(status, head);
  if (request.method === 'HEAD' || status === 304) response.end();
  else response.end(body);
}
