import type { BackgroundRenders } from './background-renders';
import type { DiskTier } from './disk-tier';
import type { ReadCounter } from './read-counter';
import { runInSlices } from './run-in-slices';
import type { StoredPage } from './stored-page';
import type { StoredPages } from './stored-pages';

const MAX_MOST_READ = 5_000;

/** Pages that are read from disk at once. */
const CONCURRENCY = 16;

export interface MostReadOptions {
  pages: StoredPages;
  disk: DiskTier | null;
  reads: ReadCounter;
  background: BackgroundRenders;
}

/** The pages with which a next start begins. */
export class MostRead {
  constructor(private readonly options: MostReadOptions) {}

  /** Of the pages that were read last, because there may be far too many to sort them all. */
  list(): string[] {
    const { pages, reads } = this.options;
    return pages.memory
      .recentPages(MAX_MOST_READ)
      .filter(({ isPage }) => isPage)
      .sort((a, b) => reads.recentReads(b) - reads.recentReads(a))
      .map(({ key }) => key);
  }

  async save(): Promise<void> {
    const { disk } = this.options;
    if (!disk) return;
    const keys = this.list();
    await disk.saveMostRead(keys);
    // They are not read from disk, and must not be the first to be removed there.
    await runInSlices(keys.toReversed(), (key) => disk.touch(key));
  }

  async warmUp(targets?: readonly string[]): Promise<void> {
    const keys = (targets ?? (await this.options.disk?.readMostRead()) ?? []).slice(0, MAX_MOST_READ);
    for (let from = 0; from < keys.length; from += CONCURRENCY) {
      await Promise.all(keys.slice(from, from + CONCURRENCY).map((key) => this.#load(key)));
    }
  }

  async #load(key: string): Promise<void> {
    const page = await this.#loadOne(key);
    await Promise.all((page?.fragmentKeys ?? []).map((fragment) => this.#loadOne(fragment)));
  }

  async #loadOne(key: string): Promise<StoredPage | undefined> {
    const { pages, background } = this.options;
    await pages.load(key);
    const page = pages.memory.peek(key);
    if (!page || pages.standing(page) !== 'valid') background.request(key, 0);
    return page;
  }
}
