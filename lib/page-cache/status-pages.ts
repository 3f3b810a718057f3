import { STATUS_CODES } from 'node:http';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { ApplicationClient } from './application-client';
import { makeEntry } from './entry';
import { PageCache, type RenderOptions } from './page-cache';
import { readerHeaders } from './reader-headers';
import { renderedPage } from './rendered-page';
import type { Entry, GenerationSource, Log } from './types';

const STATUSES = [404, 410, 500, 503] as const;
export type PageStatus = (typeof STATUSES)[number];

/** Renders the page without what only the database knows: the name of the site, the sections. */
const BARE = '?bare';

/** Far more than the twelve pages take, so that they are never evicted. */
const MAX_BYTES = 32 * 2 ** 20;

export interface StatusPagesOptions {
  requestPage: ApplicationClient;
  generation: GenerationSource;
  siteUrl: string;
  log: Log;
}

/**
 * The pages that are sent instead of another one: `/{locale}/status/{code}`, rendered like any page and sent with their code.
 * They are rendered at the start, so that they are available when nothing can be rendered any more.
 */
export function createStatusPages({ requestPage, generation, siteUrl, log }: StatusPagesOptions) {
  const headers = readerHeaders(siteUrl);
  const render = async (key: string, options: RenderOptions) => {
    const response = await requestPage(key, options);
    if (response.status !== 200) throw new Error(`the status page was answered with ${response.status}`);
    return { ...renderedPage(key, response), status: Number(/\d+/.exec(key)?.[0]) };
  };
  const pages = new PageCache({ render, generation, log, headers, maxBytes: MAX_BYTES });

  /** The name of the status as plain text, for when even the status page cannot be rendered. */
  function plainPage(status: PageStatus): Promise<Entry> {
    const rendered = {
      kind: 'rendered' as const,
      status,
      type: 'text/plain; charset=utf-8',
      body: Buffer.from(`${status} ${STATUS_CODES[status]}\n`),
      headers: [],
    };
    return makeEntry(rendered, headers(rendered));
  }

  /** Never throws. */
  async function get(status: PageStatus, locale: Locale): Promise<Entry> {
    const key = `/${locale}/status/${status}`;
    const page = await pages
      .get(key)
      .catch(() => pages.get(key + BARE))
      .catch(() => null);
    return page?.kind === 'entry' ? page : plainPage(status);
  }

  async function warmUp(): Promise<void> {
    for (const locale of LOCALES) for (const status of STATUSES) await get(status, locale);
  }

  return { get, warmUp };
}
