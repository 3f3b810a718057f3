import { encodePath } from '@/lib/http/canonical-target';
import { isRenderable } from '@/lib/http/route-of';
import type { Locale } from '@/lib/i18n/locales';
import type { Ask } from './in-process';
import { PageCache } from './page-cache';
import { readerHeaders } from './reader-headers';
import { renderedPage } from './rendered-page';
import { createStatusPages } from './status-pages';
import type { Absence, Entry, GenerationSource, Log, Rendered } from './types';

/** Why there is no page at an address; `location` is a decoded path. */
export type Explanation = { status: 301; location: string } | { status: 404 | 410 };

export interface ReaderPagesOptions {
  ask: Ask;
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
  const { ask, explainMissing, generation, siteUrl, log, maxBytes } = options;
  const statuses = createStatusPages({ ask, generation, siteUrl, log });
  const pages = new PageCache({ render, generation, log, headers: readerHeaders(siteUrl), maxBytes });

  /** A page wins over a redirect: only where the application finds none is anybody asked why. */
  async function render(key: string): Promise<Rendered | Absence> {
    const path = decodeURIComponent(key.split('?', 1)[0] ?? '');
    if (isRenderable(path)) {
      const answer = await ask(key, () => !generation.away);
      if (answer.status >= 500) throw new Error(`the application answered ${answer.status}`);
      if (answer.status < 400) return renderedPage(key, answer);
    }
    const why = await explainMissing(path);
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

  /** `locale` is that of the pages that stand in for a missing one. Never throws. */
  async function get(key: string, locale: Locale): Promise<Entry> {
    // A page that was never rendered cannot be now; trying would only fill the queue for the moment of return.
    if (generation.away && !pages.known(key)) return statuses.get(503, locale);
    try {
      const outcome = await pages.get(key);
      return outcome.kind === 'entry' ? outcome : statuses.get(outcome.status, locale);
    } catch {
      const databaseIsFine = !generation.away && (await generation.answers());
      return statuses.get(databaseIsFine ? 500 : 503, locale);
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
