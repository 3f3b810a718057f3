import { STATUS_CODES } from 'node:http';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { makeFileEntry } from './file-entry';
import type { MissingEntry, PageEntry } from './page-store-types';
import { readerHeaders } from './reader-headers';
import { withoutSurrogateHeaders } from './surrogate-headers';
import { withHeaders } from './with-headers';

const STATUSES = [404, 410, 429, 500, 503] as const;
export type PageStatus = (typeof STATUSES)[number];

/** Renders the page without what only the database knows: the name of the site, the sections. */
const BARE = '?bare';

export interface StatusPagesOptions {
  store: { get(target: string): Promise<PageEntry | MissingEntry> };
  siteUrl: string;
}

/**
 * The pages that are sent instead of another one: `/{locale}/status/{code}`, rendered and stored like any page, and sent with their code.
 * The last good one of each is kept for when nothing can be rendered any more.
 */
export function createStatusPages({ store, siteUrl }: StatusPagesOptions) {
  const headers = readerHeaders(siteUrl);
  const shared = new Set(headers({ status: 200 }).map(([name]) => name));
  const lastGood = new Map<string, PageEntry>();
  const variants = new WeakMap<PageEntry, PageEntry>();

  function withStatus(entry: PageEntry, status: PageStatus): PageEntry {
    const known = variants.get(entry);
    if (known) return known;
    // The page's own headers come after those that its status calls for. A cache in front could not be purged of it.
    const isOwn = ([name]: HeaderPairs[number]) => !shared.has(name);
    const variant = withHeaders(entry, status, (all) => [
      ...headers({ status }),
      ...withoutSurrogateHeaders(all.filter(isOwn)),
    ]);
    variants.set(entry, variant);
    return variant;
  }

  /** The name of the status as plain text, for when even the status page cannot be rendered. */
  async function plainPage(status: PageStatus): Promise<PageEntry> {
    const body = Buffer.from(`${status} ${STATUS_CODES[status]}\n`);
    const type = 'text/plain; charset=utf-8';
    return makeFileEntry({ status, type, body, headers: headers({ status }) });
  }

  /** Never throws. */
  async function get(status: PageStatus, locale: Locale): Promise<PageEntry> {
    const target = `/${locale}/status/${status}`;
    const page = await store
      .get(target)
      .catch(() => null)
      .then((entry) => (entry?.kind === 'entry' ? entry : null));
    if (page) lastGood.set(target, page);
    const known = page ?? lastGood.get(target);
    if (known) return withStatus(known, status);
    const bare = await store.get(target + BARE).catch(() => null);
    return bare?.kind === 'entry' ? withStatus(bare, status) : plainPage(status);
  }

  async function warmUp(): Promise<void> {
    for (const locale of LOCALES) for (const status of STATUSES) await get(status, locale);
  }

  return { get, warmUp };
}
