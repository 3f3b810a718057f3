import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { directionOf, isLocale, LOCALES, type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { localeFromAcceptLanguage } from './preferred-locale';
import { sendAnswer } from './send-answer';
import { sendRefusal } from './send-refusal';
import { understands } from './studio-request';

/** Seconds: an embedded database that fell is up again in less. */
const RETRY = { 'Retry-After': '5' };

const STYLE = `:root{color-scheme:light dark}
body{margin:0;min-block-size:100vh;display:grid;align-content:center;justify-content:center;gap:3rem;padding:2rem;box-sizing:border-box;
font:1.125rem/1.8 "IBM Plex Sans Arabic","Noto Sans Arabic",system-ui,sans-serif;background:Canvas;color:CanvasText}
section{max-inline-size:34rem}h1,h2{font-size:1.5rem;line-height:1.5;margin:0 0 .5rem}p{margin:0 0 1rem}`;

const hash = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Nobody can be asked who this is; the switch of language leaves a cookie (app/studio/visitor-locale.ts). */
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

/** `languages` has one at least, the first of which the page itself is in. */
function page(languages: readonly Locale[]): string {
  const [locale = LOCALES[0]] = languages;
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${translator(locale, 'outage')('away')}</title><style>${STYLE}</style></head>
<body>${languages.map(section).join('\n')}</body></html>
`;
}

/** What the studio answers while its database is away: the page, the refusal or the failure that the request understands. */
export function sendAway(request: IncomingMessage, response: ServerResponse, siteUrl: string): void {
  if (understands(request) !== 'page') {
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
