import type { IncomingMessage } from 'node:http';

/** What a request to the studio can read as an answer. */
export type Understands = 'page' | 'json' | 'action';

/**
 * A page that somebody opens or a form that they send; a call for data; or what Next's own client asks (a server action, a part
 * of a page), which takes any other answer for a failure.
 */
export function understands({ headers }: Pick<IncomingMessage, 'headers'>): Understands {
  const { accept = '', 'content-type': type = '' } = headers;
  if (type.startsWith('application/json') || accept.startsWith('application/json')) return 'json';
  const isOfNext = headers['next-action'] !== undefined || headers.rsc !== undefined;
  return accept.includes('text/html') && !isOfNext ? 'page' : 'action';
}

/**
 * Reads the rest of a request away, then answers: a connection that is closed while the browser still speaks would take the
 * answer with it. A body that announces more than `bearable` bytes, or does not say, is not waited for.
 */
export function answerAfterBody(request: IncomingMessage, bearable: number, answer: () => void): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (request.readableEnded || announced === 0 || announced > bearable) {
    answer();
    return;
  }
  request.once('end', answer).resume();
}
