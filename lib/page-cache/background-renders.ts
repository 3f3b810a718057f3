import type { PageRenders } from './page-renders';
import type { PageStoreCounts } from './page-store-types';
import type { ReadCounter } from './read-counter';
import { RerenderQueue } from './rerender-queue';
import { isFragmentKey, type StoredPage } from './stored-page';
import type { StoredPages } from './stored-pages';

export interface BackgroundRendersOptions {
  pages: StoredPages;
  renders: PageRenders;
  reads: ReadCounter;
  counts: PageStoreCounts;
  isAway(): boolean;
  concurrency: number;
  /** Makes a page ready to be sent. Never rejects. */
  prepare(key: string): Promise<void>;
}

/** Renders pages that became invalid before their readers ask for them. */
export class BackgroundRenders {
  readonly #queue: RerenderQueue;

  constructor(private readonly options: BackgroundRendersOptions) {
    const { renders, isAway, concurrency } = options;
    this.#queue = new RerenderQueue({
      render: (key) => this.#render(key),
      isNeeded: (key) => this.#isNeeded(key),
      isPaused: isAway,
      awaitedCount: () => renders.awaitedCount,
      concurrency,
    });
  }

  /** Pages that hardly anybody reads are left invalid. Fragments belong to many pages. */
  onInvalid(page: StoredPage): void {
    const { reads } = this.options;
    if (isFragmentKey(page.key)) this.request(page.key, Number.POSITIVE_INFINITY);
    else if (page.isPage && reads.isReadOften(page)) this.request(page.key, reads.recentReads(page));
  }

  /**
   * Until they are rendered anew such pages cannot be sent, not even while the database is away. What to answer instead has to be known
   * before it goes.
   */
  onWithdrawn(page: StoredPage): void {
    if (isFragmentKey(page.key)) this.onInvalid(page);
    else if (page.content !== null || page.missingStatus === 410)
      this.request(page.key, this.options.reads.recentReads(page));
  }

  /** While the database is away it waits. */
  request(key: string, recentReads: number): void {
    this.#queue.enqueue(key, recentReads);
  }

  /** Goes on when the database is back. */
  start(): void {
    this.#queue.start();
  }

  clear(): void {
    this.#queue.clear();
  }

  #isNeeded(key: string): boolean {
    const { pages, renders } = this.options;
    const page = pages.memory.peek(key);
    return (page === undefined || pages.standing(page) !== 'valid') && !renders.isRunning(key);
  }

  async #render(key: string): Promise<void> {
    this.options.counts.backgroundRenders += 1;
    // What was thrown is in the log.
    await this.options.renders.getInBackground(key).catch(() => {});
    await this.options.prepare(key);
  }
}
