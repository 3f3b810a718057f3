import type { IncomingMessage } from 'node:http';
import { DOCUMENT_LIMITS } from '@/lib/richtext/document-limits';

/** Bytes. More than the longest text, so that its room is heard, who knows what is too long about it. */
export const MAX_BODY = 1.5 * DOCUMENT_LIMITS.jsonBytes;

/**
 * Calls `refuse` once when the body is longer than `max` bytes: at once when the request announces it, otherwise at the byte
 * that is too many. Returns false when the request is already refused. Listening for `data` would start the stream before its
 * reader is there, so the count stands where the parser hands the bytes in; `refuse` is expected to end the connection.
 */
export function limitBody(request: IncomingMessage, max: number, refuse: () => void): boolean {
  if (Number(request.headers['content-length'] ?? 0) > max) {
    refuse();
    return false;
  }
  if (request.headers['transfer-encoding'] === undefined) return true;
  const push = request.push.bind(request);
  let received = 0;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding): boolean => {
    const before = received;
    received += chunk?.length ?? 0;
    if (received <= max) return push(chunk, encoding);
    if (before <= max) refuse();
    return false;
  };
  return true;
}
