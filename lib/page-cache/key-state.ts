import { KeyHistory, type KnownChange } from './key-history';
import type { StoredPage } from './stored-page';

/** For this long after a change a page that has to follow it soon, not at once, may still be sent. */
const DELAY_MS = 2_000;
/** The same for what every page shows: the name of the site, its sections, names of terms. */
const SITE_WIDE_DELAY_MS = 10_000;

const SITE_WIDE = /^(?:settings$|terms:Section$|term:)/;

/**
 * What is known of a key: when it changed, and which pages in memory read it. Most keys are read by one page and never change, so that
 * neither takes more than a reference.
 */
export class KeyState {
  #history: KeyHistory | null = null;
  /** Contains pages that are not attached any more, until half of them are such. */
  #pages: StoredPage | StoredPage[] | null = null;
  #detachedCount = 0;

  constructor(readonly key: string) {}

  get delayMs(): number {
    return SITE_WIDE.test(this.key) ? SITE_WIDE_DELAY_MS : DELAY_MS;
  }

  /** Number of the last change, 0 for never. */
  get changed(): number {
    return this.#history?.changed ?? 0;
  }

  get withdrawn(): number {
    return this.#history?.withdrawn ?? 0;
  }

  recordChange(number: number, atMs: number | null): void {
    this.#history ??= new KeyHistory();
    this.#history.recordChange(number, atMs, this.delayMs);
  }

  recordWithdrawal(number: number): void {
    this.#history ??= new KeyHistory();
    this.#history.withdrawn = number;
  }

  /** The first change after `number`, from which the time limit counts. */
  firstChangeAfter(number: number): KnownChange | null {
    return this.#history?.firstChangeAfter(number) ?? null;
  }

  /** Pages that read the key, and possibly some that are not attached any more. */
  get pages(): readonly StoredPage[] {
    if (this.#pages === null) return [];
    return Array.isArray(this.#pages) ? this.#pages : [this.#pages];
  }

  get isRead(): boolean {
    return this.#pages !== null;
  }

  add(page: StoredPage): void {
    if (this.#pages === null) this.#pages = page;
    else if (Array.isArray(this.#pages)) this.#pages.push(page);
    else this.#pages = [this.#pages, page];
  }

  /** One of the pages is not attached any more. */
  onDetach(): void {
    this.#detachedCount += 1;
    if (2 * this.#detachedCount <= this.pages.length) return;
    const attached = this.pages.filter(({ isAttached }) => isAttached);
    this.#pages = attached.length > 1 ? attached : (attached[0] ?? null);
    this.#detachedCount = 0;
  }
}
