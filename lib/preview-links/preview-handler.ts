import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isToken } from '@/lib/auth/secret-token';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import { AppError } from '@/lib/errors';
import { localeFromAcceptLanguage } from '@/lib/http/preferred-locale';
import type { Locale } from '@/lib/i18n/locales';
import { Rejection } from '@/lib/page-cache/rejection';
import type { Log } from '@/lib/page-cache/types';
import { createVisitorLimit } from '@/lib/page-cache/visitor-limit';
import { networkOf } from '@/lib/sign-in/network-of';
import { findPreview, type SharedDraft } from './find-preview';
import { mediaOfPreview, openPreviewFile, withOwnMedia } from './preview-media';
import { createPreviewPages, NEVER_KEPT, type PreviewPagesOptions } from './preview-pages';
import { isOpening, recordOpening } from './record-opening';

const ADDRESS = /^\/preview\/([^/?]+)(\/media\/[^?]+)?(?:\?|$)/;

/** So many links that lead nowhere a visitor may try. Those that were cut off cost nothing: they cannot be guesses. */
const WRONG_LINKS = { atOnce: 60, perSecond: 1 };

interface Asked {
  token: string;
  /** Of a picture or file, as the media library knows it. */
  file: string | undefined;
  locale: Locale;
}

export interface PreviewHandlerOptions extends PreviewPagesOptions {
  log: Log;
  /** A clock that never goes back. Milliseconds. */
  now?(): number;
}

/** The front process has put the verified address of the client there. */
const visitorOf = ({ headers }: IncomingMessage) => networkOf(String(headers['x-forwarded-for'] ?? ''));

/** Too many drafts are asked for, or the database is away. */
const isShownLater = (err: unknown) =>
  err instanceof Rejection || isDatabaseAway(err) || (err instanceof AppError && err.code === 'unavailable');

export function isPreviewPath(url: string | undefined): boolean {
  return url?.startsWith('/preview/') ?? false;
}

/**
 * Answers `/preview/{token}` and what its page shows of the media library. Everything is asked of the database for each request, and nothing
 * that is sent may be kept.
 */
export function createPreviewHandler({ log, now, ...options }: PreviewHandlerOptions) {
  const pages = createPreviewPages(options);
  const mayTry = createVisitorLimit({ ...WRONG_LINKS, ...(now && { now }) });

  async function sendDraft(
    request: IncomingMessage,
    response: ServerResponse,
    draft: SharedDraft,
    asked: Asked,
  ) {
    const { locale } = draft;
    const own = await mediaOfPreview(draft);
    const page = await pages.draft(asked.token, locale);
    // It has ended since it was looked up.
    if (!page) return pages.send(request, response, await pages.refused('missing', asked.locale));
    if (isOpening(request)) await recordOpening(draft.linkId);
    return pages.send(request, response, { ...page, html: withOwnMedia(page.html, asked.token, own) });
  }

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    draft: SharedDraft,
    asked: Asked,
  ) {
    const file = await openPreviewFile(draft, asked.file ?? '');
    if (!file) return pages.send(request, response, await pages.refused('missing', asked.locale));
    const headers = [...file.headers, ...NEVER_KEPT, ['Content-Length', String(file.size)] as const];
    // The later of two values counts.
    for (const [name, value] of headers) response.setHeader(name, value);
    response.writeHead(200);
    if (request.method === 'HEAD') file.stream.destroy();
    if (request.method === 'HEAD') response.end();
    else await pipeline(file.stream, response);
  }

  async function answer(request: IncomingMessage, response: ServerResponse, locale: Locale): Promise<void> {
    const visitor = visitorOf(request);
    if (!mayTry(visitor, 0)) return pages.send(request, response, await pages.refused('tooMany', locale));
    const [, token = '', file] = ADDRESS.exec(request.url ?? '') ?? [];
    const found = await findPreview(token);
    if (found.kind === 'missing' && isToken(token)) mayTry(visitor);
    if (found.kind !== 'shared') {
      const language = found.kind === 'embargoed' ? found.locale : locale;
      return pages.send(request, response, await pages.refused(found.kind, language));
    }
    const asked = { token, file, locale };
    return file ? sendFile(request, response, found, asked) : sendDraft(request, response, found, asked);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const locale = localeFromAcceptLanguage(request.headers['accept-language']);
    try {
      await answer(request, response, locale);
    } catch (err) {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const isForNow = isShownLater(err);
      // The address is the key to the draft, and stays out of the log.
      if (!isForNow) log.error({ err }, 'A preview could not be shown');
      await pages.send(request, response, await pages.status(isForNow ? 503 : 500, locale));
    }
  };
}
