import { isDatabaseAway } from '@/lib/database/is-database-away';
import { encodePath } from '@/lib/http/canonical-target';
import { isRenderable } from '@/lib/http/route-of';
import type { Locale } from '@/lib/i18n/locales';
import { createLimiter } from './limiter';
import { type IsThere, PageCache, type RenderOptions } from './page-cache';
import { readerHeaders } from './reader-headers';
import { Rejection } from './rejection';
import { renderedPage } from './rendered-page';
import type { Ask } from './request-page';
import { createStatusPages } from './status-pages';
import type { Absence, Entry, GenerationSource, Log, Rendered } from './types';

/** Why there is no page at an address; `location` is a decoded path. */
export type Explanation = { status: 301; location: string } | { status: 404 | 410 };

/** How long a reader waits for a page, whatever for. Milliseconds. */
const TIMEOUT_MS = 8_000;

/** Questions about addresses that may have no page, of which strangers can think up any number, take no more of the database. */
const QUESTIONS_AT_ONCE = 2;

export interface ReaderPagesOptions {
  ask: Ask;
  /** Whether there can be a page at the decoded path, and so many pages of it where it is a list; far cheaper than a render. */
  mayHavePage(path: string, page: number): Promise<boolean>;
  /** Says why the decoded path has no page. */
  explainMissing(path: string): Promise<Explanation>;
  generation: GenerationSource & { answers(): Promise<boolean> };
  siteUrl: string;
  log: Log;
  maxBytes: number;
}

export type ReaderPages = ReturnType<typeof createReaderPages>;

/** What readers see at every address: the page, its redirect, or the page that says why there is none. */
export function createReaderPages(options: ReaderPagesOptions) {
  const { ask, mayHavePage, explainMissing, generation, siteUrl, log, maxBytes } = options;
  const statuses = createStatusPages({ ask, generation, siteUrl, log });
  const question = createLimiter(QUESTIONS_AT_ONCE);
  const pages = new PageCache({ render, generation, log, headers: readerHeaders(siteUrl), maxBytes });

  /** A page wins over a redirect: only where the application finds none is anybody asked why. */
  async function render(key: string, { isFirst, isWanted }: RenderOptions): Promise<Rendered | Absence> {
    const [address = '', search] = key.split('?');
    const path = decodeURIComponent(address);
    const page = Number(new URLSearchParams(search).get('page') ?? 1);
    const options = {
      isFirst,
      isWanted: () => isWanted() && !generation.away,
      until: performance.now() + TIMEOUT_MS,
    };
    const isWorthAsking =
      isRenderable(path) && (isFirst || (await question(() => mayHavePage(path, page), options)));
    if (isWorthAsking) {
      const answer = await ask(key, options);
      if (answer.status >= 500)
        throw new Error(`the application answered ${answer.status}`, { cause: answer.fault });
      if (answer.status < 400) return renderedPage(key, answer);
    }
    const why = await question(() => explainMissing(path), options);
    if (why.status !== 301) return { kind: 'absence', status: why.status };
    if (why.location === path) return { kind: 'absence', status: 404 };
    const location = encodePath(why.location.replace(/^\/+/, '/'));
    return {
      kind: 'rendered',
      status: 301,
      type: null,
      body: Buffer.alloc(0),
      headers: [['Location', location]],
    };
  }

  /** Whether the same address may well be answered in a moment, so that nobody should take it for broken. */
  async function passes(error: unknown): Promise<boolean> {
    if (error instanceof Rejection || isDatabaseAway(error) || generation.away) return true;
    return !(await generation.answers());
  }

  /** `locale` is that of the pages that stand in for a missing one. Never throws. */
  async function get(key: string, locale: Locale, isThere?: IsThere): Promise<Entry> {
    // A page that was never rendered cannot be now; trying would only fill the queue for the moment of return.
    if (generation.away && !pages.known(key)) return statuses.get(503, locale);
    try {
      const outcome = await pages.get(key, isThere);
      return outcome.kind === 'entry' ? outcome : statuses.get(outcome.status, locale);
    } catch (error) {
      return statuses.get((await passes(error)) ? 503 : 500, locale);
    }
  }

  return {
    /** The page at this very spelling of its address, if it can be sent as it is. */
    current: (target: string): Entry | undefined => pages.current(target),
    /** Bytes that the stored pages take. */
    bytes: (): number => pages.bytes,
    get,
    notFound: (locale: Locale): Promise<Entry> => statuses.get(404, locale),
    warmUp: statuses.warmUp,
  };
}
