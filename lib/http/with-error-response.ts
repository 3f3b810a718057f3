import { randomUUID } from 'node:crypto';
import { log } from '@/lib/log';
import type { Answer } from './create-gate';
import { loggedPath } from './logged-path';
import { sendPlain } from './send-plain';

/** Logs a bug once, with the request id that the response carries. */
export function withErrorResponse(
  answer: (...request: Parameters<Answer>) => Promise<void>,
  siteUrl: string,
): Answer {
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const requestId = randomUUID();
      const url = loggedPath(request.url ?? '');
      log.error({ err: error, requestId, method: request.method, url }, 'A request failed');
      sendPlain(response, 500, siteUrl, { 'X-Request-Id': requestId });
    });
  };
}
