import { encodePath } from '@/lib/http/canonical-target';
import { localeOfPath } from '@/lib/http/preferred-locale';
import { isMediaPath } from '@/lib/http/route-of';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { splitPdfPath } from '@/lib/i18n/addresses';
import { meters } from '@/lib/meters';
import { createLimiter, type LimiterOptions } from '@/lib/page-cache/limiter';
import { isDisconnection, Rejection } from '@/lib/page-cache/rejection';
import {
  KEPT_FOR_EVER,
  NOT_STORED,
  type RenderedPage,
  type RenderOutcome,
} from '@/lib/page-cache/rendered-page-types';
import { type Answers, collectReads, type Reads } from '@/lib/public-changes/record-reads';
import { fragmentContent } from './fragment-slots';
import { framePolicy } from './frame-policy';
import { htmlParts, pageDigest, plainParts } from './page-body';
import type { PageResponse } from './page-source';
import { createRenderQueue } from './render-queue';
import { stripFramework } from './strip-framework';

/** What is known of an address without rendering it. `location` is a decoded path. */
export type Located =
  | { kind: 'page' }
  | { kind: 'redirect'; status: 301 | 308; location: string }
  /** `page` is the address of a page that says more than the status page does. */
  | { kind: 'missing'; status: 404 | 410; page?: string };

export interface RenderTargetOptions {
  /** `known` is what the look-up of the address has asked the database. */
  requestPage(target: string, known: Answers): Promise<PageResponse>;
  /** Decided by a few indexed queries; far cheaper than a render. */
  locate(target: string): Promise<Located>;
  /** What has to be known of a file of the media library at an address, as JSON, if readers may have it. */
  describeFile(path: string): Promise<{ status: 200; json: string } | { status: 404 | 410 }>;
  /** The PDF file at a decoded path that `locate` has found; null when it has gone meanwhile. */
  readPdf(path: string): Promise<{ bytes: Buffer; headers: HeaderPairs } | null>;
  /** Says why an address has no page that locate expected to have one. */
  explain(path: string): Promise<Exclude<Located, { kind: 'page' }>>;
  /** A page that says why there is none at an address failed; readers are told without it. */
  onFailure?(page: string, error: unknown): void;
}

/** Clients can invent any number of addresses, and looking them up must leave the database to renders. */
const CONCURRENT_LOOKUPS = 2;

const FRAGMENT = /^\/(?:ar|en)\/fragments\//;
const STATUS_PAGE = /^\/(?:ar|en)\/status\//;

function redirectTo(location: string, status: number, reads: Reads): RenderedPage {
  const headers: HeaderPairs = [['Location', location]];
  const digest = pageDigest(status, null, headers, Buffer.alloc(0));
  return { kind: 'page', status, type: null, headers, digest, parts: [], reads };
}

function unlocated(located: Exclude<Located, { kind: 'page' }>, target: string, reads: Reads): RenderOutcome {
  if (located.kind === 'missing') return { kind: 'missing', status: located.status, reads };
  // To itself it would never end; from a later page of a list to the first one it does.
  if (located.location === decodeURIComponent(target)) return { kind: 'missing', status: 404, reads };
  return redirectTo(encodePath(located.location.replace(/^\/+/, '/')), located.status, reads);
}

/** The part of the framework's response that readers need: status, type, body without the framework, target of a redirect. */
async function finish(
  target: string,
  response: PageResponse,
  status = response.status,
): Promise<RenderedPage> {
  const { headers: received, body, reads } = response;
  if (response.status >= 300) {
    if (typeof received.location !== 'string')
      throw new Error(`the application answered ${status} without a location`);
    return redirectTo(received.location, status, reads);
  }
  const type = String(received['content-type'] ?? 'application/octet-stream');
  const locale = localeOfPath(target);
  const isHtml = type.startsWith('text/html');
  // Those of HTML are hints to load what the framework needs.
  const links = !isHtml && typeof received.link === 'string' ? [['Link', received.link] as const] : [];
  // The framework says of every page that it is not stored; what a picture or a style sheet says of itself holds.
  const caching = [NOT_STORED, KEPT_FOR_EVER].filter(
    ([, said]) => !isHtml && received['cache-control'] === said,
  );
  const language = locale === null ? [] : [['Content-Language', locale] as const];
  const stripped = isHtml ? stripFramework(body.toString('utf8')) : '';
  const headers: HeaderPairs = [...language, ...links, ...caching, ...framePolicy(stripped)];
  const html = FRAGMENT.test(target) ? fragmentContent(stripped) : stripped;
  const sent = isHtml ? Buffer.from(html) : body;
  return {
    ...{ kind: 'page', status, type, headers, reads },
    digest: pageDigest(status, type, headers, sent),
    parts: isHtml ? await htmlParts(html) : await plainParts(body),
  };
}

function merged(...all: Reads[]): Reads {
  const reads = new Map(all[0]);
  for (const more of all.slice(1)) {
    for (const [key, freshness] of more) if (reads.get(key) !== 'immediate') reads.set(key, freshness);
  }
  return reads;
}

/** Records how long the framework takes for a page. */
async function observeRender(request: () => Promise<PageResponse>): Promise<PageResponse> {
  const end = meters.renders.startTimer();
  try {
    const response = await request();
    end({ outcome: response.status >= 500 ? 'failed' : 'rendered' });
    return response;
  } catch (error) {
    end({ outcome: 'failed' });
    throw error;
  }
}

/** Renders one address of readers completely, or finds out that it has no page, and records what that depended on. */
export function createRenderTarget(given: RenderTargetOptions) {
  const { requestPage, locate, explain, describeFile, readPdf, onFailure } = given;
  const lookup = createLimiter(CONCURRENT_LOOKUPS);
  const fileLookup = createLimiter(CONCURRENT_LOOKUPS);
  const renderInTurn = createRenderQueue();

  async function renderPage(
    target: string,
    options: LimiterOptions,
    known: Answers = new Map(),
  ): Promise<PageResponse> {
    const recordWait = meters.renderWaits.startTimer({ priority: options.hasPriority ? 'high' : 'low' });
    const response = await renderInTurn(() => {
      recordWait();
      return observeRender(() => requestPage(target, known));
    }, options);
    if (response.status >= 500)
      throw new Error(`the application answered ${response.status}`, { cause: response.fault });
    return response;
  }

  /** The front process sends the bytes; the page store keeps this like a page. */
  async function renderDescription(target: string, options: LimiterOptions): Promise<RenderOutcome> {
    const { result, reads } = await collectReads(() => fileLookup(() => describeFile(target), options));
    if (result.status !== 200) return { kind: 'missing', status: result.status, reads };
    const body = Buffer.from(result.json);
    const page = { kind: 'page', status: 200, type: 'application/json', headers: [], reads } as const;
    return { ...page, digest: pageDigest(200, page.type, [], body), parts: await plainParts(body) };
  }

  async function renderPdf(path: string, options: LimiterOptions): Promise<RenderOutcome> {
    const { result, reads } = await collectReads(() => fileLookup(() => readPdf(path), options));
    if (!result) return { kind: 'missing', status: 404, reads };
    const { bytes, headers } = result;
    const page = { kind: 'page', status: 200, type: 'application/pdf', headers, reads } as const;
    return { ...page, digest: pageDigest(200, page.type, headers, bytes), parts: await plainParts(bytes) };
  }

  /**
   * What is known of an address that has no page; a page of its own is sent with the status. When that page cannot be rendered, the status
   * is told without it: that something was withdrawn is known all the same, and is no fault of the site.
   */
  async function answerUnlocated(
    located: Exclude<Located, { kind: 'page' }>,
    target: string,
    reads: Reads,
    options: LimiterOptions,
  ): Promise<RenderOutcome> {
    if (located.kind !== 'missing' || !located.page) return unlocated(located, target, reads);
    try {
      const response = await renderPage(located.page, options);
      return await finish(
        located.page,
        { ...response, reads: merged(reads, response.reads) },
        located.status,
      );
    } catch (error) {
      if (isDisconnection(error)) throw error;
      // A render that was not tried has not failed.
      if (!(error instanceof Rejection)) onFailure?.(located.page, error);
      return { kind: 'missing', status: located.status, isForNow: true, reads };
    }
  }

  return async (target: string, options: LimiterOptions): Promise<RenderOutcome> => {
    if (isMediaPath(target)) return renderDescription(target, options);
    const path = decodeURIComponent(target.split('?', 1)[0] ?? target);
    if (FRAGMENT.test(target) || STATUS_PAGE.test(target))
      return finish(target, await renderPage(target, options));
    const known: Answers = new Map();
    const lookUp = () => lookup(() => locate(target), options);
    const { result: located, reads } = await collectReads(lookUp, known);
    if (located.kind !== 'page') return answerUnlocated(located, target, reads, options);
    if (splitPdfPath(path)) {
      const file = await renderPdf(path, options);
      return { ...file, reads: merged(reads, file.reads) };
    }
    const response = await renderPage(target, options, known);
    const allReads = merged(reads, response.reads);
    if (response.status < 400) return finish(target, { ...response, reads: allReads });
    const { result: why, reads: whyReads } = await collectReads(() => lookup(() => explain(path), options));
    return answerUnlocated(why, target, merged(allReads, whyReads), options);
  };
}
