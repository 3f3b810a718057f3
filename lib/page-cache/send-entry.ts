import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding } from '@/lib/http/accept-encoding';
import { matchesEtag } from '@/lib/http/matches-etag';
import type { Entry } from './types';

/** Writes a stored page: 304 when the reader has it, else the encoding they like best. HEAD is GET without the body. */
export function sendEntry(request: IncomingMessage, response: ServerResponse, entry: Entry): void {
  const { headers } = request;
  const known = headers['if-none-match'];
  if (known !== undefined && entry.status === 200 && matchesEtag(known, entry.etag)) {
    response.writeHead(304, entry.notModified);
    response.end();
    return;
  }
  const variant = entry[chooseEncoding(headers['accept-encoding'] as string | undefined)] ?? entry.identity;
  response.writeHead(entry.status, variant.head);
  if (request.method === 'HEAD') response.end();
  else response.end(variant.body);
}
