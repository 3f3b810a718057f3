import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorCode, type Issue, STATUS } from '@/lib/errors';
import { issueText } from '@/lib/i18n/issue-text';
import { localeFromAcceptLanguage } from './preferred-locale';
import { sendAnswer } from './send-answer';
import { sendPlain } from './send-plain';
import { understands } from './studio-request';

interface Refusal {
  code: ErrorCode;
  issue: Issue;
  siteUrl: string;
  headers?: Record<string, string>;
}

/**
 * Refuses a request as the rooms behind the door would have: as JSON with the key and the sentence in the language that was
 * asked for. Our own pages ask for theirs, whatever the browser prefers. Other requests get the name of the status.
 */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { code, issue, siteUrl, headers } = refusal;
  const status = STATUS[code];
  if (understands(request) !== 'json') {
    // Next's client reads the text of a failure only when nothing is said about its characters.
    sendPlain(response, status, siteUrl, { 'Content-Type': 'text/plain', ...headers });
    return;
  }
  const locale = localeFromAcceptLanguage(request.headers['accept-language']);
  const told = { path: issue.path, key: issue.key, message: issueText(issue, locale) };
  const body = JSON.stringify({ ok: false, code, issues: [told] });
  const type = 'application/json; charset=utf-8';
  sendAnswer(response, {
    ...{ status, type, body, siteUrl },
    headers: { 'Content-Language': locale, ...headers },
  });
}
