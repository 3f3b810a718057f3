import { LRUCache } from 'lru-cache';
import { isFragmentKey, type StoredPage } from './stored-page';
import type { ValidityIndex } from './validity-index';

/** Redirects and withdrawn addresses that the newsroom has made. */
const MAX_SMALL = 2_000;

/**
 * Addresses at which there is nothing, and other spellings of addresses: anybody can ask for any number of them, which must evict neither
 * pages nor what the newsroom has withdrawn or moved.
 */
const MAX_INVENTED = 2_000;
const INVENTED_STATUSES = [404, 308];

/** Fragments belong to many pages, and are few. */
const MAX_FRAGMENTS = 1_000;

export interface PageMemoryOptions {
  index: ValidityIndex;
  maxBytes: number;
  onEvict(page: StoredPage): void;
}

/** Pages, fragments, redirects and missing pages in memory, least recently read out first. All of them are attached to the index. */
export class PageMemory {
  readonly #pages: LRUCache<string, StoredPage>;
  readonly #fragments: LRUCache<string, StoredPage>;
  readonly #small: LRUCache<string, StoredPage>;
  readonly #invented: LRUCache<string, StoredPage>;
  readonly #maps: LRUCache<string, StoredPage>[];
  #fragmentBytes = 0;

  constructor({ index, maxBytes, onEvict }: PageMemoryOptions) {
    const dispose = (page: StoredPage, _key: string, reason: LRUCache.DisposeReason) => {
      if (isFragmentKey(page.key)) this.#fragmentBytes -= page.bytes;
      index.detach(page);
      if (reason === 'evict') onEvict(page);
    };
    const onInsert = (page: StoredPage) => {
      if (isFragmentKey(page.key)) this.#fragmentBytes += page.bytes;
      index.attach(page);
    };
    this.#pages = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ bytes }) => bytes,
      dispose,
      onInsert,
    });
    this.#fragments = new LRUCache({ max: MAX_FRAGMENTS, dispose, onInsert });
    this.#small = new LRUCache({ max: MAX_SMALL, dispose, onInsert });
    this.#invented = new LRUCache({ max: MAX_INVENTED, dispose, onInsert });
    this.#maps = [this.#pages, this.#fragments, this.#small, this.#invented];
  }

  get bytes(): number {
    return this.#pages.calculatedSize + this.#fragmentBytes;
  }

  get size(): number {
    return this.#pages.size;
  }

  /** For a reader: the page becomes the most recently read. */
  find(key: string): StoredPage | undefined {
    return (
      this.#pages.get(key) ?? this.#small.get(key) ?? this.#invented.get(key) ?? this.#fragments.get(key)
    );
  }

  peek(key: string): StoredPage | undefined {
    return this.#maps.map((map) => map.peek(key)).find((page) => page !== undefined);
  }

  set(page: StoredPage): void {
    const own = this.#mapOf(page);
    for (const map of this.#maps) if (map !== own) map.delete(page.key);
    own.set(page.key, page);
  }

  delete(key: string): void {
    for (const map of this.#maps) map.delete(key);
  }

  clear(): void {
    for (const map of this.#maps) map.clear();
  }

  /** Most recently read first. */
  recentPages(count: number): StoredPage[] {
    const pages: StoredPage[] = [];
    for (const page of this.#pages.values()) {
      if (pages.push(page) >= count) break;
    }
    return pages;
  }

  #mapOf(page: StoredPage): LRUCache<string, StoredPage> {
    if (isFragmentKey(page.key)) return this.#fragments;
    if (page.content?.type) return this.#pages;
    const status = page.content?.status ?? page.missingStatus;
    return INVENTED_STATUSES.includes(status) ? this.#invented : this.#small;
  }
}
