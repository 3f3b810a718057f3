import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorCode, type Issue, STATUS } from '@/lib/errors';
import { issueText } from '@/lib/i18n/issue-text';
import { localeFromAcceptLanguage } from './preferred-locale';
import { sendAnswer } from './send-answer';
import { sendPlain } from './send-plain';
import { expectedResponse } from './studio-request';

interface Refusal {
  code: ErrorCode;
  issue: Issue;
  siteUrl: string;
  headers?: Record<string, string>;
}

/**
 * Refuses a request in the form of the application's own refusals: JSON with the key and the sentence in the requested language.
 * Our own pages request theirs, whatever the browser prefers. Other requests get the name of the status.
 */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { code, issue, siteUrl, headers } = refusal;
  const status = STATUS[code];
  if (expectedResponse(request) !== 'json') {
    // Next's client reads the text of a failure only when the type has no charset.
    sendPlain(response, status, siteUrl, { 'Content-Type': 'text/plain', ...headers });
    return;
  }
  const locale = localeFromAcceptLanguage(request.headers['accept-language']);
  const refused = { path: issue.path, key: issue.key, message: issueText(issue, locale) };
  const body = JSON.stringify({ ok: false, code, issues: [refused] });
  const type = 'application/json; charset=utf-8';
  sendAnswer(response, {
    ...{ status, type, body, siteUrl },
    headers: { 'Content-Language': locale, ...headers },
  });
}
