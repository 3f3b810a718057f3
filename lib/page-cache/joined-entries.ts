import { LRUCache } from 'lru-cache';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { BrotliQueue } from './brotli-queue';
import { JoinedEntry, type SendablePage, weakTag } from './joined-entry';
import type { PageStoreOptions } from './page-store-types';
import type { PageEffort } from './rendered-page-types';

export interface JoinedEntriesOptions {
  maxBytes: number;
  onJoin(): void;
  headers(page: { status: number }): HeaderPairs;
  surrogateHeaders: PageStoreOptions['surrogateHeaders'];
  recompress(gzip: Buffer, effort: PageEffort): Promise<Buffer>;
}

/** A page may be the same as before and have read something else. */
const isEqual = (one: HeaderPairs, other: HeaderPairs) => one.flat().join() === other.flat().join();

/**
 * The pages that were sent last, joined. Joining takes some 12 µs, as much as everything else about a request, so that it is worth the
 * memory for pages that are read often, and for no others.
 */
export class JoinedEntries {
  readonly #entries: LRUCache<string, JoinedEntry>;
  readonly #headersByStatus = new Map<number, HeaderPairs>();
  readonly #brotli: BrotliQueue;

  constructor(private readonly options: JoinedEntriesOptions) {
    this.#entries = new LRUCache({ maxSize: options.maxBytes, sizeCalculation: ({ bytes }) => bytes });
    this.#brotli = new BrotliQueue({
      recompress: options.recompress,
      isCurrent: (entry) => this.#entries.peek(entry.page.key) === entry,
      onReplace: (entry) => {
        // Its size has changed, which is read only when an entry is added.
        this.#entries.delete(entry.page.key);
        this.#entries.set(entry.page.key, entry);
      },
    });
  }

  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /** The entry in which this page was joined last. */
  find(page: SendablePage): JoinedEntry | undefined {
    const entry = this.#entries.get(page.key);
    return entry?.page === page ? entry : undefined;
  }

  /**
   * An entry that is the same as until now stays the same object, with what was compressed for it. What is stored no longer is joined
   * for one request.
   */
  join(page: SendablePage, fragments: readonly SendablePage[]): JoinedEntry {
    const former = this.#entries.peek(page.key);
    const surrogate = this.#surrogateHeaders(page, fragments);
    const isSame = former?.etag === weakTag(page, fragments) && isEqual(former.surrogate, surrogate);
    if (page.isAttached && isSame) {
      former.page = page;
      former.fragments = fragments;
      return former;
    }
    this.options.onJoin();
    const entry = new JoinedEntry(page, fragments, this.#headers(page.content.status), surrogate);
    if (page.isAttached) this.#entries.set(page.key, entry);
    return entry;
  }

  /** Null where the entry is sent as it is; otherwise ends when a reader should not wait any longer for fewer bytes of it. Never rejects. */
  compressFor(entry: JoinedEntry): Promise<void> | null {
    return this.#brotli.isWorthWaiting(entry) ? this.#brotli.compressFor(entry) : null;
  }

  recordSent(entry: JoinedEntry): void {
    entry.sentCount += 1;
    this.#brotli.offer(entry);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }

  #surrogateHeaders(page: SendablePage, fragments: readonly SendablePage[]): HeaderPairs {
    const { surrogateHeaders } = this.options;
    if (!surrogateHeaders || page.isForNow) return [];
    return surrogateHeaders([page, ...fragments].flatMap(({ reads }) => reads.map(({ key }) => key)));
  }

  #headers(status: number): HeaderPairs {
    const known = this.#headersByStatus.get(status);
    if (known) return known;
    const headers = this.options.headers({ status });
    this.#headersByStatus.set(status, headers);
    return headers;
  }
}
