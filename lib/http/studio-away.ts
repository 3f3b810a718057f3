import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { directionOf, isLocale, LOCALES, type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { localeFromAcceptLanguage } from './preferred-locale';
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

/** The user is unknown without the database. The language switch sets a cookie (app/studio/visitor-locale.ts). */
function languagesOf({ headers }: IncomingMessage): readonly Locale[] {
  const chosen = /(?:^|;\s*)markaz_studio_locale=([^;]*)/.exec(headers.cookie ?? '')?.[1];
  if (isLocale(chosen)) return [chosen];
  const first = localeFromAcceptLanguage(headers['accept-language']);
  return [first, otherLocale(first)];
}

function section(locale: Locale, index: number): string {
  const t = translator(locale, 'outage');
  const heading = index === 0 ? 'h1' : 'h2';
  return `<section lang="${locale}" dir="${directionOf(locale)}"><${heading}>${t('away')}</${heading}>
<p>${t('awayText')}</p><p><a href="">${t('retry')}</a></p></section>`;
}

/** `languages` has at least one element; the first is the language of the page itself. */
function page(languages: readonly Locale[]): string {
  const [locale = LOCALES[0]] = languages;
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${translator(locale, 'outage')('away')}</title><style>${STYLE}</style></head>
<body>${languages.map(section).join('\n')}</body></html>
`;
}

/** Answers for the studio while its database is away: with a page, or with a refusal in the form that the request expects. */
export function sendAway(request: IncomingMessage, response: ServerResponse, siteUrl: string): void {
  if (expectedResponse(request) !== 'page') {
    const issue = { path: '', key: 'unavailable' };
    sendRefusal(request, response, { code: 'unavailable', issue, siteUrl, headers: RETRY });
    return;
  }
  sendAnswer(response, {
    status: 503,
    type: 'text/html; charset=utf-8',
    body: page(languagesOf(request)),
    siteUrl,
    policy: POLICY,
    headers: RETRY,
  });
}
