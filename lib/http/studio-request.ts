import type { IncomingMessage } from 'node:http';

export type ExpectedResponse = 'page' | 'json' | 'action';

/** Whether Next may take this request for a server action: called by its client, or by a form without scripts. */
export function isActionRequest({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  if (method !== 'POST') return false;
  return (
    headers['next-action'] !== undefined || /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
  );
}

/**
 * What the client of a studio request can read: a page (opened, or after a form without scripts), JSON, or what Next's own client
 * requests (a server action, a part of a page), which treats anything else as a failure.
 */
export function expectedResponse({ headers }: Pick<IncomingMessage, 'headers'>): ExpectedResponse {
  const { accept = '', 'content-type': type = '' } = headers;
  if (type.startsWith('application/json') || accept.startsWith('application/json')) return 'json';
  const isFromNextClient = headers['next-action'] !== undefined || headers.rsc !== undefined;
  return accept.includes('text/html') && !isFromNextClient ? 'page' : 'action';
}

/**
 * Reads and discards the rest of a request, then answers: if the connection is closed while the browser still sends, the response
 * is lost. Answers at once when the body announces more than `maxBytes`, or does not announce its length.
 */
export function answerAfterBody(request: IncomingMessage, maxBytes: number, answer: () => void): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (request.readableEnded || announced === 0 || announced > maxBytes) {
    answer();
    return;
  }
  request.once('end', answer).resume();
}
