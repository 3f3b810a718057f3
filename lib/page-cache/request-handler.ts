import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestCounters } from '@/lib/http/request-counters';
import type { RequestLog } from '@/lib/http/request-log';
import { originForm, type Route, routeOf } from '@/lib/http/route-of';
import { sendPlain } from '@/lib/http/send-plain';
import type { PageEntry } from './page-store-types';
import { sendEntry } from './send-entry';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface RequestHandlerOptions {
  /** The page or file at exactly this target, if it can be sent as it is stored. */
  findStored(target: string): PageEntry | undefined;
  /** The file at a raw path, or null. */
  findFile(path: string): Promise<PageEntry | null>;
  /** The studio, the API, signing in, and drafts that are shown to outsiders, calendars for programs: whatever is sent by the application and kept nowhere. */
  studio: Handler;
  reader: Handler;
  /** Pictures and files of the media library. */
  media: Handler;
  home(request: IncomingMessage, response: ServerResponse): void;
  /** Counts who opens a page; nobody where nothing is said. */
  views?: Handler;
  /** For readers: whether this process can send its pages. For the studio: whether something can be stored. */
  isReady(purpose: 'readers' | 'studio'): Promise<boolean>;
  counters: RequestCounters;
  requestLog?: Pick<RequestLog, 'noteCache'> | null;
  siteUrl: string;
}

const isCached = (route: Route) => route === 'reader' || route === 'asset' || route === 'media';

/** Gives each request to the handler of its address. Only the studio and the API accept more than GET and HEAD. */
export function createRequestHandler(options: RequestHandlerOptions): Handler {
  const { findStored, findFile, studio, reader, media, home, views, isReady, counters, requestLog, siteUrl } =
    options;

  async function answerRead(request: IncomingMessage, response: ServerResponse, target: string) {
    const route = routeOf(target);
    if (route === 'health') return sendPlain(response, 200, siteUrl);
    if (route === 'ready') {
      const query = new URLSearchParams(target.split('?', 2)[1]);
      const purpose = query.get('for') === 'studio' ? 'studio' : 'readers';
      return sendPlain(response, (await isReady(purpose)) ? 200 : 503, siteUrl);
    }
    if (route === 'home') return home(request, response);
    if (route === 'reader') return reader(request, response);
    if (route === 'media') return media(request, response);
    const file = await findFile(target.split('?', 1)[0] ?? target);
    return file ? sendEntry(request, response, file) : sendPlain(response, 404, siteUrl);
  }

  return async (request, response) => {
    const target = originForm(request.url ?? '/');
    request.url = target;
    const route = routeOf(target);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const entry = isRead && isCached(route) ? findStored(target) : undefined;
    const cache = entry ? 'hit' : isRead && isCached(route) ? 'miss' : 'none';
    counters.recordWhenSent(response, cache, route);
    requestLog?.noteCache(response, cache);
    // Whether all of a file is sent, or what, depends on more headers than those that decide about a page.
    if (entry && route !== 'media') return sendEntry(request, response, entry);
    if (route === 'studio' || route === 'api') return studio(request, response);
    if (route === 'views' && views) return views(request, response);
    if (!isRead) return sendPlain(response, 405, siteUrl, { Allow: 'GET, HEAD' });
    if (route === 'preview' || route === 'calendar') return studio(request, response);
    return answerRead(request, response, target);
  };
}
