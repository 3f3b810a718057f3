import type { StoredPage } from './stored-page';

/** Read twice within some minutes: a crawler reads each page once. */
const MIN_READS = 2;

/** Above any number of reads that matters, so that the count stays a small integer. */
const MAX_READS = 2 ** 30;

/** Counts how often pages are read; a page's count is halved every minute. */
export class ReadCounter {
  #minute = 0;

  startMinute(): void {
    this.#minute += 1;
  }

  record(page: StoredPage): void {
    page.readCount = Math.min(this.recentReads(page) + 1, MAX_READS);
    page.readMinute = this.#minute;
  }

  recentReads({ readCount, readMinute }: StoredPage): number {
    // Shifts are modulo 32.
    return readCount >> Math.min(this.#minute - readMinute, 31);
  }

  isReadOften(page: StoredPage): boolean {
    return this.recentReads(page) >= MIN_READS;
  }

  /** The page takes the place of another one in the order of reads. */
  inherit(page: StoredPage, former: StoredPage): void {
    page.readCount = former.readCount;
    page.readMinute = former.readMinute;
  }
}
