import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { type ErrorCode, type Issue, STATUS } from '@/lib/errors';
import { issueText } from '@/lib/i18n/issue-text';
import type { Locale } from '@/lib/i18n/locales';
import { languagesOf } from './languages-of';
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

/** In the form of the application's own refusals, with the key and the sentence. */
function refusalJson({ code, issue: { path, key, params } }: Refusal, locale: Locale): string {
  const message = issueText({ key, params }, locale);
  return JSON.stringify({ ok: false, code, issues: [{ path, key, message }] });
}

/**
 * Refuses a request in the form that its client can read. JSON is in the requested language: our own pages request theirs, whatever
 * the browser prefers. Next's client passes a text on to the caller of an action (components/ui/use-action.ts): the name of
 * the status on the first line, the JSON on the second. A form without scripts gets the name of the status.
 */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { code, siteUrl, headers } = refusal;
  const status = STATUS[code];
  const expected = expectedResponse(request);
  if (expected === 'page') {
    sendPlain(response, status, siteUrl, headers);
    return;
  }
  const isJson = expected === 'json';
  const locale = isJson
    ? localeFromAcceptLanguage(request.headers['accept-language'])
    : languagesOf(request)[0];
  const json = refusalJson(refusal, locale);
  sendAnswer(response, {
    ...{ status, siteUrl },
    // Next's client reads the text of a failure, as UTF-8, only when the type has no charset.
    type: isJson ? 'application/json; charset=utf-8' : 'text/plain',
    body: isJson ? json : `${status} ${STATUS_CODES[status] ?? ''}\n${json}\n`,
    headers: { 'Content-Language': locale, ...headers },
  });
}
