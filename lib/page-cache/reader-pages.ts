import { isInternalPath } from '@/lib/http/route-of';
import type { Locale } from '@/lib/i18n/locales';
import type { MissingEntry, PageEntry } from './page-store-types';
import { noRejections, Rejection, type RejectionCounts } from './rejection';
import type { createStatusPages } from './status-pages';

export interface ReaderPagesOptions {
  store: { get(target: string, client?: AbortSignal): Promise<PageEntry | MissingEntry> };
  statuses: ReturnType<typeof createStatusPages>;
  /** Whether the database answers. */
  databaseAnswers(): Promise<boolean>;
  /** Counts the pages that were not rendered although nothing is wrong with them. */
  rejections?: RejectionCounts;
  /** Readers were led on from an address. */
  onRedirect?(target: string): void;
}

export type ReaderPages = ReturnType<typeof createReaderPages>;

/** What readers get at every address: the page, its redirect, or the page that says why there is none. */
export function createReaderPages(options: ReaderPagesOptions) {
  const { store, statuses, databaseAnswers, rejections = noRejections(), onRedirect } = options;

  /** Whether the same request may succeed in a moment, so that the client should not take the page for broken. */
  async function isTemporary(error: unknown): Promise<boolean> {
    return error instanceof Rejection || !(await databaseAnswers());
  }

  return {
    /** `locale` is that of the status page. Never throws. `client` aborts when the client disconnects. */
    async get(target: string, locale: Locale, client?: AbortSignal): Promise<PageEntry> {
      if (isInternalPath(target)) return statuses.get(404, locale);
      try {
        const outcome = await store.get(target, client);
        if (outcome.status === 301) onRedirect?.(target);
        return outcome.kind === 'entry' ? outcome : await statuses.get(outcome.status, locale);
      } catch (error) {
        if (error instanceof Rejection) rejections[error.reason] += 1;
        return statuses.get((await isTemporary(error)) ? 503 : 500, locale);
      }
    },
    tooMany: (locale: Locale): Promise<PageEntry> => statuses.get(429, locale),
    notFound: (locale: Locale): Promise<PageEntry> => statuses.get(404, locale),
  };
}
