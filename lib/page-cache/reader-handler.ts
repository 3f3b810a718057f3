import type { IncomingMessage, ServerResponse } from 'node:http';
import { canonicalTarget } from '@/lib/http/canonical-target';
import { connectionSignal } from '@/lib/http/connection-signal';
import { isFreeQuestion, isSearchPath, isSuggestion } from '@/lib/http/free-question';
import { localeFromAcceptLanguage, localeOfPath, preferredLocale } from '@/lib/http/preferred-locale';
import { type HeaderPairs, READER_POLICY, securityHeaders } from '@/lib/http/security-headers';
import { sendPlain } from '@/lib/http/send-plain';
import type { Locale } from '@/lib/i18n/locales';
import type { PageEntry } from './page-store-types';
import type { ReaderPages } from './reader-pages';
import { sendEntry } from './send-entry';
import { createVisitorLimit } from './visitor-limit';
import { withHeaders } from './with-headers';

/** An Arabic slug of 200 letters takes 1,200 characters; no address of this site comes near this limit. */
const MAX_TARGET_LENGTH = 4_096;

/** A wrong spelling of an address remains wrong, whatever is published there. */
const CACHE_SPELLING = 'public, max-age=86400';

/** Readers search once in a while, and what they type is completed several times a second. Programs that search do so without pause. */
const SEARCHES = { atOnce: 60, perSecond: 1 };
const SUGGESTIONS = { atOnce: 120, perSecond: 8 };

/** The answer to a question of one reader is for nobody else. */
const ONLY_ASKED: HeaderPairs = [['Cache-Control', 'private, no-store']];

function onlyForVisitor(entry: PageEntry): PageEntry {
  if (entry.status !== 200) return entry;
  const isOther = ([name]: HeaderPairs[number]) => name !== 'Cache-Control';
  return withHeaders(entry, entry.status, (all) => [...all.filter(isOther), ...ONLY_ASKED]);
}

/** Answers every request for a reader's address. `visitorOf` names who asks, for limits. */
export function createReaderHandler(
  pages: ReaderPages,
  siteUrl: string,
  visitorOf: (request: IncomingMessage) => string = ({ socket }) => socket.remoteAddress ?? '',
) {
  const security = securityHeaders(siteUrl, READER_POLICY);
  const maySearch = createVisitorLimit(SEARCHES);
  const maySuggest = createVisitorLimit(SUGGESTIONS);

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
    const locale = localeOfPath(target) ?? browserLocale;
    const entry =
      canonical.kind === 'invalid'
        ? await pages.notFound(locale)
        : await find(request, canonical.key, localeOfPath(canonical.path) ?? browserLocale);
    await sendEntry(request, response, entry);
  }

  async function find(request: IncomingMessage, key: string, locale: Locale): Promise<PageEntry> {
    const client = connectionSignal(request.socket);
    if (!isFreeQuestion(key)) return pages.get(key, locale, client);
    const isAllowed = isSuggestion(key) ? maySuggest : maySearch;
    if (!isAllowed(visitorOf(request))) return pages.tooMany(locale);
    return onlyForVisitor(await pages.get(key, locale, client));
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
      const isTooLong = target.length > MAX_TARGET_LENGTH;
      // A question of ten thousand letters finds nothing; the page of the search says so.
      if (isTooLong && isSearchPath(target))
        await answer(request, response, target.split('?', 1)[0] ?? target);
      else if (isTooLong) sendPlain(response, 414, siteUrl);
      else await answer(request, response, target);
    },
  };
}
