import type { IncomingMessage, ServerResponse } from 'node:http';
import { observeOutcome, type RequestOutcome } from '@/lib/request-outcome';
import { interceptResponse } from './intercept-response';
import { sendAway } from './send-away';
import { sendRefusal } from './send-refusal';
import { isActionRequest } from './studio-request';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Next answers whatever a page or an action throws with 500. Answers with 503 in words where the database failed, and with 400
 * where a server action was not even called, because the request could not be read.
 */
export function answerFailures(handler: Handler, siteUrl: string): Handler {
  return (request, response) => {
    const outcome: RequestOutcome = { databaseFailure: null, hasCalledAction: false };
    interceptResponse(response, (status) => {
      if (status < 500) return null;
      const { databaseFailure, hasCalledAction } = outcome;
      if (databaseFailure) return () => sendAway(request, response, siteUrl, databaseFailure);
      if (!isActionRequest(request) || hasCalledAction) return null;
      const issue = { path: '', key: 'unreadable' };
      return () => sendRefusal(request, response, { code: 'malformed', issue, siteUrl });
    });
    return observeOutcome(outcome, () => handler(request, response));
  };
}
