import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding } from '@/lib/http/choose-encoding';
import { matchesEtag } from '@/lib/http/matches-etag';
import type { Entry, Reply } from './types';

/** What to send for these two request headers: 304 when the client has the page, else the best encoding that it accepts. */
export function chooseReply(
  entry: Entry,
  acceptEncoding: string | undefined,
  ifNoneMatch: string | undefined,
): { status: number; reply: Reply } {
  if (ifNoneMatch !== undefined && entry.status === 200 && matchesEtag(ifNoneMatch, entry.etag)) {
    return { status: 304, reply: entry.notModified };
  }
  return { status: entry.status, reply: entry[chooseEncoding(acceptEncoding)] ?? entry.identity };
}

/** Writes a stored page. HEAD is GET without the body. */
export function sendEntry(request: IncomingMessage, response: ServerResponse, entry: Entry): void {
  const { headers } = request;
  const acceptEncoding = headers['accept-encoding'] as string | undefined;
  const { status, reply } = chooseReply(entry, acceptEncoding, headers['if-none-match']);
  response.writeHead(status, reply.head);
  if (request.method === 'HEAD' || status === 304) response.end();
  else response.end(reply.body);
}
