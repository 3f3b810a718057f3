import type { IncomingMessage } from 'node:http';
import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';
import { isActionRequest } from './studio-request';

/** More than the longest text, so that its own module refuses a text that is too long, in more precise words. */
export const MAX_BODY_BYTES = 1.5 * DOCUMENT_LIMITS.jsonBytes;

/** A client of another kind may send a picture or file in one part. */
export const MAX_UPLOAD_BYTES = 26 * 2 ** 20;

const UPLOADS = /^\/studio\/media\/uploads(?:[/?]|$)/;

/** Next's own limit for a server action, beyond which it answers with an error in its own words. */
export const MAX_ACTION_BYTES = 2 ** 20;

/** How long the body of a request to the studio may be. */
export function maxBodyBytes(request: Pick<IncomingMessage, 'url' | 'method' | 'headers'>): number {
  if (isActionRequest(request)) return MAX_ACTION_BYTES;
  return UPLOADS.test(request.url ?? '') ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
}

/**
 * Calls `refuse` once when the body is longer than `maxBytes`: at once when the request announces it, otherwise at the first byte
 * beyond. Returns false when the request is already refused. A `data` listener would start the stream before its reader is
 * ready, so the bytes are counted where the parser pushes them. `refuse` must end the connection.
 */
export function limitBody(request: IncomingMessage, maxBytes: number, refuse: () => void): boolean {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    refuse();
    return false;
  }
  if (request.headers['transfer-encoding'] === undefined) return true;
  const push = request.push.bind(request);
  let received = 0;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding): boolean => {
    const before = received;
    received += chunk?.length ?? 0;
    if (received <= maxBytes) return push(chunk, encoding);
    if (before <= maxBytes) refuse();
    return false;
  };
  return true;
}
