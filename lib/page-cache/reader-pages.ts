import { isDatabaseAway } from '@/lib/database/is-database-away';
import { encodePath } from '@/lib/http/canonical-target';
import { isRenderable } from '@/lib/http/route-of';
import type { Locale } from '@/lib/i18n/locales';
import type { ApplicationClient } from './application-client';
import { createLimiter } from './limiter';
import { PageCache, type RenderOptions } from './page-cache';
import { readerHeaders } from './reader-headers';
import { Rejection } from './rejection';
import { renderedPage } from './rendered-page';
import { createStatusPages } from './status-pages';
import type { Absence, Entry, GenerationSource, Log, Rendered } from './types';

/** Why there is no page at an address; `location` is a decoded path. */
export type Explanation = { status: 301; location: string } | { status: 404 | 410 };

/** Limit of a request for a page, queueing time included. */
const TIMEOUT_MS = 8_000;

/** Anybody can make up any number of addresses without a page, so the checks of them take no more of the database than this. */
const MAX_CONCURRENT_CHECKS = 2;

export interface ReaderPagesOptions {
  requestPage: ApplicationClient;
  /** Whether the decoded path can have a page, and a list so many pages; costs far less than a render. */
  mayHavePage(path: string, page: number): Promise<boolean>;
  /** Why the decoded path has no page. */
  explainMissing(path: string): Promise<Explanation>;
  generation: GenerationSource & { answers(): Promise<boolean> };
  siteUrl: string;
  log: Log;
  maxBytes: number;
}

export type ReaderPages = ReturnType<typeof createReaderPages>;

/** A page wins over a redirect, so this is called only where the application finds no page. */
function renderMissing(path: string, why: Explanation): Rendered | Absence {
  if (why.status !== 301) return { kind: 'absence', status: why.status };
  if (why.location === path) return { kind: 'absence', status: 404 };
  // Two slashes at the beginning would name another host.
  const location = encodePath(why.location.replace(/^\/+/, '/'));
  return {
    kind: 'rendered',
    status: 301,
    type: null,
    body: Buffer.alloc(0),
    headers: [['Location', location]],
  };
}

/** What readers get at every address: the page, its redirect, or the page that says why there is none. */
export function createReaderPages(options: ReaderPagesOptions) {
  const { requestPage, mayHavePage, explainMissing, generation, siteUrl, log, maxBytes } = options;
  const statusPages = createStatusPages({ requestPage, generation, siteUrl, log });
  const limitChecks = createLimiter(MAX_CONCURRENT_CHECKS);
  const pages = new PageCache({ render, generation, log, headers: readerHeaders(siteUrl), maxBytes });

  /** Without the database every step would only wait for a timeout. */
  function requireStartable(): void {
    if (generation.away) throw new Rejection('database away');
  }

  async function render(key: string, { hasPriority, signal }: RenderOptions): Promise<Rendered | Absence> {
    const [address = '', search] = key.split('?');
    const path = decodeURIComponent(address);
    const page = Number(new URLSearchParams(search).get('page') ?? 1);
    const limits = { hasPriority, signal, requireStartable, deadlineMs: performance.now() + TIMEOUT_MS };
    const isWorthRendering =
      isRenderable(path) && (hasPriority || (await limitChecks(() => mayHavePage(path, page), limits)));
    if (isWorthRendering) {
      const response = await requestPage(key, limits);
      if (response.status >= 500)
        throw new Error(`the application answered ${response.status}`, { cause: response.fault });
      if (response.status < 400) return renderedPage(key, response);
    }
    return renderMissing(path, await limitChecks(() => explainMissing(path), limits));
  }

  /** Whether the same request may succeed in a moment, so that clients should not take the page for broken. */
  async function isTransient(error: unknown): Promise<boolean> {
    if (error instanceof Rejection || isDatabaseAway(error) || generation.away) return true;
    return !(await generation.answers());
  }

  /** `locale` is the language of a status page, `client` aborts when the client disconnects. Never throws. */
  async function get(key: string, locale: Locale, client?: AbortSignal): Promise<Entry> {
    // A page that is not stored cannot be rendered now; trying would only fill the queue for the moment of return.
    if (generation.away && !pages.known(key)) return statusPages.get(503, locale);
    try {
      const outcome = await pages.get(key, client);
      return outcome.kind === 'entry' ? outcome : statusPages.get(outcome.status, locale);
    } catch (error) {
      return statusPages.get((await isTransient(error)) ? 503 : 500, locale);
    }
  }

  return {
    /** The page at exactly this spelling of its address, if it can be sent as it is. */
    current: (target: string): Entry | undefined => pages.current(target),
    /** Size of the stored pages. */
    bytes: (): number => pages.bytes,
    get,
    notFound: (locale: Locale): Promise<Entry> => statusPages.get(404, locale),
    warmUp: statusPages.warmUp,
  };
}
