import type { IncomingMessage, ServerResponse } from 'node:http';
import { canonicalTarget } from '@/lib/http/canonical-target';
import { connectionSignal } from '@/lib/http/connection-signal';
import { localeFromAcceptLanguage, localeOfPath, preferredLocale } from '@/lib/http/preferred-locale';
import { READER_POLICY, securityHeaders } from '@/lib/http/security-headers';
import { sendPlain } from '@/lib/http/send-plain';
import type { ReaderPages } from './reader-pages';
import { sendEntry } from './send-entry';

/** An Arabic slug of 200 letters takes 1,200 characters; no address of this site comes near this limit. */
const MAX_TARGET_LENGTH = 4_096;

/** A wrong spelling of an address remains wrong, whatever is published there. */
const CACHE_SPELLING = 'public, max-age=86400';

/** Answers every request for a reader's address. */
export function createReaderHandler(pages: ReaderPages, siteUrl: string) {
  const security = securityHeaders(siteUrl, READER_POLICY);

  function redirect(response: ServerResponse, status: number, location: string, headers: string[]): void {
    response.writeHead(status, [...security.flat(), 'Location', location, 'Content-Length', '0', ...headers]);
    response.end();
  }

  async function answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const canonical = canonicalTarget(target);
    if (canonical.kind === 'redirect') {
      redirect(response, 308, canonical.location, ['Cache-Control', CACHE_SPELLING]);
      return;
    }
    const browserLocale = localeFromAcceptLanguage(request.headers['accept-language']);
    const entry =
      canonical.kind === 'invalid'
        ? await pages.notFound(localeOfPath(target) ?? browserLocale)
        : await pages.get(
            canonical.key,
            localeOfPath(canonical.path) ?? browserLocale,
            connectionSignal(request.socket),
          );
    await sendEntry(request, response, entry);
  }

  return {
    /** `/` has no page: it redirects to the front page in the reader's language. */
    home(request: IncomingMessage, response: ServerResponse): void {
      const locale = preferredLocale(request.headers.cookie, request.headers['accept-language']);
      redirect(response, 307, `/${locale}`, [
        'Cache-Control',
        'private, no-store',
        'Vary',
        'Cookie, Accept-Language',
      ]);
    },

    async reader(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const target = request.url ?? '/';
      if (target.length > MAX_TARGET_LENGTH) sendPlain(response, 414, siteUrl);
      else await answer(request, response, target);
    },
  };
}
