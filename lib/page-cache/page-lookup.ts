import type { JoinedEntries } from './joined-entries';
import type { JoinedEntry, SendablePage } from './joined-entry';
import type { PageRenders } from './page-renders';
import { isDisconnection, Rejection } from './rejection';
import { isFragmentKey, type StoredPage } from './stored-page';
import type { StoredPages } from './stored-pages';

/** Limit of a request for a page that has to be rendered several times, because it keeps changing. */
const TIMEOUT_MS = 8_000;

/** What has to be known of a request while it waits. */
export interface Reader {
  /** The last change that was known when it came. */
  seen: number;
  /** Aborts when the client disconnects. */
  client: AbortSignal | undefined;
  arrivedMs: number;
}

export interface PageLookupOptions {
  pages: StoredPages;
  renders: PageRenders;
  joined: JoinedEntries;
  /** A page that is not valid is sent. */
  onStale(page: StoredPage): void;
  now(): number;
}

export type Found = { entry: JoinedEntry } | { missing: StoredPage };

function requireContent(page: StoredPage): SendablePage {
  if (page.content?.type) return page as SendablePage;
  throw new Error(`there is no fragment at ${page.key}`);
}

/** Finds what a reader gets: pages and fragments that are stored, or renders of them. */
export class PageLookup {
  constructor(private readonly options: PageLookupOptions) {}

  /** Without waiting for anything. */
  findEntry(page: SendablePage): JoinedEntry | undefined {
    if (!this.#isSendable(page)) return undefined;
    const entry = this.options.joined.find(page);
    if (entry?.fragments.every(this.#isStoredAndSendable)) return entry;
    const { memory } = this.options.pages;
    const fragments = page.fragmentKeys.map((key) => memory.find(key));
    const sendable = fragments.filter((page) => page !== undefined && this.#isStoredAndSendable(page));
    if (sendable.length < fragments.length) return undefined;
    return this.options.joined.join(page, sendable as SendablePage[]);
  }

  /** Compresses a page that was rendered before anybody asked for it, so that its next reader gets no more bytes than later ones. */
  async prepare(key: string): Promise<void> {
    const page = this.options.pages.memory.peek(key);
    if (!page?.content?.type || isFragmentKey(key)) return;
    const entry = this.findEntry(page as SendablePage);
    if (entry) await this.options.joined.compressFor(entry);
  }

  /** Whether the page may be sent now, to any reader. */
  isSendable(page: StoredPage): boolean {
    return this.#isSendable(page);
  }

  async wait(key: string, reader: Reader): Promise<Found> {
    for (;;) {
      const page = await this.#obtain(key, reader);
      if (page.content === null) return { missing: page };
      /** Fragments that cannot be rendered now. */
      const lastGood = new Set<StoredPage>();
      const fragments = await Promise.all(
        page.fragmentKeys.map((each) => this.#obtainFragment(each, reader, lastGood)),
      );
      // While one was rendered, another may have changed or been withdrawn.
      const { pages, joined } = this.options;
      const isPresent = (part: StoredPage) =>
        lastGood.has(part) ? pages.standing(part) !== 'withdrawn' : pages.isSendable(part, reader.seen);
      if ([page, ...fragments].every(isPresent)) {
        const entry = joined.join(page as SendablePage, fragments);
        const compressed = joined.compressFor(entry);
        await compressed;
        if (!compressed || [page, ...fragments].every(isPresent)) return { entry };
      }
      this.#requireTime(reader);
    }
  }

  async #obtain(key: string, reader: Reader): Promise<StoredPage> {
    for (;;) {
      const stored = this.options.pages.memory.peek(key);
      if (stored && this.#isSendable(stored, reader.seen)) return stored;
      const page = await this.#render(key, reader);
      if (page && this.options.pages.isSendable(page, reader.seen)) return page;
      this.#requireTime(reader);
    }
  }

  /** Null when the render ended because other clients had disconnected. */
  async #render(key: string, { client, seen }: Reader): Promise<StoredPage | null> {
    try {
      return await this.options.renders.get(key, client);
    } catch (error) {
      if (isDisconnection(error) && !client?.aborted) return null;
      // The database may have gone away meanwhile, so that the last good page may be sent again.
      const stored = this.options.pages.memory.peek(key);
      if (stored && this.#isSendable(stored, seen)) return stored;
      throw error;
    }
  }

  /** A fragment is small and one of several; the page is worth more than the newest state of it. */
  async #obtainFragment(key: string, reader: Reader, lastGood: Set<StoredPage>): Promise<SendablePage> {
    try {
      return requireContent(await this.#obtain(key, reader));
    } catch (error) {
      const stored = this.options.pages.memory.peek(key);
      if (!stored?.content || this.options.pages.standing(stored) === 'withdrawn') throw error;
      this.options.onStale(stored);
      lastGood.add(stored);
      return requireContent(stored);
    }
  }

  readonly #isStoredAndSendable = (page: StoredPage): boolean =>
    page.isAttached && page.content !== null && this.#isSendable(page);

  #isSendable(page: StoredPage, seen?: number): boolean {
    const standing = this.options.pages.standing(page, seen);
    if (standing === 'stale') this.options.onStale(page);
    return standing === 'valid' || standing === 'stale';
  }

  #requireTime({ arrivedMs }: Reader): void {
    if (this.options.now() >= arrivedMs + TIMEOUT_MS) throw new Rejection('timeout');
  }
}
