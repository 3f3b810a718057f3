import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DATABASE_REFUSALS } from '@/lib/database/database-refusal';
import type { DatabaseFailure } from '@/lib/database/find-database-failure';
import { directionOf, LOCALES, type Locale } from '@/lib/i18n/locales';
import { OUTAGES, type Outage } from '@/lib/i18n/outages';
import { translator } from '@/lib/i18n/translator';
import { languagesOf } from './languages-of';
import { sendAnswer } from './send-answer';
import { sendRefusal } from './send-refusal';
import { expectedResponse } from './studio-request';

/** Seconds; an embedded database that ended is restarted in less. */
const RETRY = { 'Retry-After': '5' };

const STYLE = `:root{color-scheme:light dark}
body{margin:0;min-block-size:100vh;display:grid;align-content:center;justify-content:center;gap:3rem;padding:2rem;box-sizing:border-box;
font:1.125rem/1.8 "IBM Plex Sans Arabic","Noto Sans Arabic",system-ui,sans-serif;background:Canvas;color:CanvasText}
section{max-inline-size:34rem}h1,h2{font-size:1.5rem;line-height:1.5;margin:0 0 .5rem}p{margin:0 0 1rem}`;

const hash = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

function section(outage: Outage, locale: Locale, index: number): string {
  const t = translator(locale, 'outage');
  const heading = index === 0 ? 'h1' : 'h2';
  return `<section lang="${locale}" dir="${directionOf(locale)}"><${heading}>${t(outage)}</${heading}>
<p>${t(`${outage}Text`)}</p><p><a href="">${t('retry')}</a></p></section>`;
}

/** `languages` has at least one element; the first is the language of the page itself. */
function page(outage: Outage, languages: readonly Locale[]): string {
  const [locale = LOCALES[0]] = languages;
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${translator(locale, 'outage')(outage)}</title><style>${STYLE}</style></head>
<body>${languages.map((language, index) => section(outage, language, index)).join('\n')}</body></html>
`;
}

/** Answers for the studio while its database fails: with a page, or with a refusal in the form that the request expects. */
export function sendAway(
  request: IncomingMessage,
  response: ServerResponse,
  siteUrl: string,
  failure: DatabaseFailure = 'away',
): void {
  if (expectedResponse(request) !== 'page') {
    const [code, key] = DATABASE_REFUSALS[failure];
    sendRefusal(request, response, { code, issue: { path: '', key }, siteUrl, headers: RETRY });
    return;
  }
  sendAnswer(response, {
    status: 503,
    type: 'text/html; charset=utf-8',
    body: page(OUTAGES[failure], languagesOf(request)),
    siteUrl,
    policy: POLICY,
    headers: RETRY,
  });
}
