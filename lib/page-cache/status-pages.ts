import { STATUS_CODES } from 'node:http';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { makeEntry } from './entry';
import { PageCache, type RenderOptions } from './page-cache';
import { readerHeaders } from './reader-headers';
import { renderedPage } from './rendered-page';
import type { Ask } from './request-page';
import type { Entry, GenerationSource, Log } from './types';

const STATUSES = [404, 410, 500, 503] as const;
export type PageStatus = (typeof STATUSES)[number];

/** Without what only the database knows: the set name, the sections. */
const BARE = '?bare';

/** Far more than twelve pages take: they are never pushed out. */
const MAX_BYTES = 32 * 2 ** 20;

export interface StatusPagesOptions {
  ask: Ask;
  generation: GenerationSource;
  siteUrl: string;
  log: Log;
}

/**
 * The pages that stand in for another one: `/{locale}/status/{code}`, rendered like any page and sent with their code. They
 * are made when the program starts, so that they are at hand when nothing can be rendered any more.
 */
export function createStatusPages({ ask, generation, siteUrl, log }: StatusPagesOptions) {
  const headers = readerHeaders(siteUrl);
  const render = async (key: string, options: RenderOptions) => {
    const answer = await ask(key, options);
    if (answer.status !== 200) throw new Error(`the status page was answered with ${answer.status}`);
    return { ...renderedPage(key, answer), status: Number(/\d+/.exec(key)?.[0]) };
  };
  const pages = new PageCache({ render, generation, log, headers, maxBytes: MAX_BYTES });

  /** When even the status page cannot be had: the bare name of the status, which needs nothing. */
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
