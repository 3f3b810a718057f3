import type { IncomingMessage, ServerResponse } from 'node:http';
import { isToken } from '@/lib/auth/secret-token';
import { type HeaderPairs, READER_POLICY, securityHeaders } from '@/lib/http/security-headers';
import type { Locale } from '@/lib/i18n/locales';
import { createLimiter } from '@/lib/page-cache/limiter';
import { framePolicy } from '@/lib/rendering/frame-policy';
import type { PageResponse } from '@/lib/rendering/page-source';
import { stripFramework } from '@/lib/rendering/strip-framework';
import { previewPath } from './preview-path';
import type { PreviewRefusal } from './types';

/** Of everything below `/preview`: no cache, no search engine and no other site learns of it. */
export const NEVER_KEPT: HeaderPairs = [
  ['Cache-Control', 'private, no-store'],
  ['X-Robots-Tag', 'noindex, nofollow, noarchive'],
  ['Referrer-Policy', 'no-referrer'],
];

const RETRY_AFTER: HeaderPairs = [['Retry-After', '30']];

/**
 * Drafts are rendered by the process that renders what readers wait for, and whoever has a link may ask for it as often as they like. Of more than
 * these, each is told to come back.
 */
const RENDERS = { atOnce: 2, waiting: 20, waitingMs: 20_000 };

const STATUS: Record<PreviewRefusal, number> = { missing: 404, embargoed: 403, tooMany: 429 };

interface Page {
  status: number;
  html: string;
  locale: Locale;
  headers?: HeaderPairs;
}

export interface PreviewPagesOptions {
  /** Renders a page of the framework, for nobody in particular. */
  requestPage(target: string): Promise<PageResponse>;
  siteUrl: string;
}

/** The pages of previews, without the framework's scripts like those of readers. */
export function createPreviewPages({ requestPage, siteUrl }: PreviewPagesOptions) {
  const security = securityHeaders(siteUrl, READER_POLICY);
  const inTurn = createLimiter(RENDERS.atOnce, RENDERS.waiting);

  /** Null for a page that does not exist. */
  async function render(target: string): Promise<string | null> {
    const { status, body, fault } = await requestPage(target);
    if (status >= 500) throw new Error(`the application answered ${status}`, { cause: fault });
    return status >= 300 ? null : stripFramework(body.toString('utf8'));
  }

  /** Pages that show nothing of the database, so that whoever asks for wrong links causes no renders. */
  const known = new Map<string, Promise<string>>();

  function renderOnce(target: string): Promise<string> {
    const html = known.get(target) ?? renderKnown(target);
    known.set(target, html);
    return html;
  }

  async function renderKnown(target: string): Promise<string> {
    try {
      const html = await render(target);
      if (html === null) throw new Error(`there is no page at ${target}`);
      return html;
    } catch (err) {
      known.delete(target);
      throw err;
    }
  }

  return {
    /** The draft that a token opens, or null. Throws Rejection while too many are asked for. */
    async draft(token: string, locale: Locale): Promise<Page | null> {
      if (!isToken(token)) return null;
      const deadlineMs = performance.now() + RENDERS.waitingMs;
      const html = await inTurn(() => render(`${previewPath(token)}/${locale}`), { deadlineMs });
      return html === null ? null : { status: 200, html, locale, headers: framePolicy(html) };
    },

    /** The page that says why nothing is shown. */
    async refused(why: PreviewRefusal, locale: Locale): Promise<Page> {
      const html = await renderOnce(`${previewPath(why)}/${locale}`);
      return { status: STATUS[why], html, locale, headers: why === 'tooMany' ? RETRY_AFTER : [] };
    },

    async status(status: 500 | 503, locale: Locale): Promise<Page> {
      const html = await renderOnce(`/${locale}/status/${status}?bare`);
      return { status, html, locale, headers: status === 500 ? [] : RETRY_AFTER };
    },

    send(
      request: IncomingMessage,
      response: ServerResponse,
      { status, html, locale, headers = [] }: Page,
    ): void {
      const body = Buffer.from(html);
      const own: HeaderPairs = [
        ['Content-Type', 'text/html; charset=utf-8'],
        ['Content-Language', locale],
        ['Content-Length', String(body.length)],
      ];
      // Of two values for a name, the later one counts.
      for (const [name, value] of [...security, ...NEVER_KEPT, ...own, ...headers])
        response.setHeader(name, value);
      response.writeHead(status);
      response.end(request.method === 'HEAD' ? undefined : body);
    },
  };
}
