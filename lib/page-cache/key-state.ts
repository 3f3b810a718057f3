import type { StoredPage } from './stored-page';

/** A change of a key: its number, and when it became known (milliseconds). */
export interface KnownChange {
  number: number;
  atMs: number;
}

/** For this long after a change a page that has to follow it soon, not at once, may still be sent. */
const DELAY_MS = 2_000;
/** The same for what stands on every page: the name of the site, its sections, names of terms. */
const SITE_WIDE_DELAY_MS = 10_000;

const SITE_WIDE = /^(?:settings$|terms:Section$|term:)/;

/** Of a key that changes all the time. Older changes are then treated as if they were out of all time limits. */
const MAX_RECENT = 32;

/** When a key changed, when it was withdrawn, and which pages in memory read it. Numbers are those of public changes; 0 is never. */
export class KeyState {
  readonly delayMs: number;
  changed = 0;
  withdrawn = 0;
  /** Pages that read the key. Contains pages that are not attached any more until half of them are such. */
  pages: StoredPage[] = [];
  /** How many of `pages` are not attached any more. */
  detachedCount = 0;
  /** Changes within the time limit, oldest first. */
  #recent: KnownChange[] | null = null;
  /** The newest change that is not in `#recent`. */
  #forgotten = 0;

  constructor(readonly key: string) {
    this.delayMs = SITE_WIDE.test(key) ? SITE_WIDE_DELAY_MS : DELAY_MS;
  }

  /** `atMs` is null for a change whose time is not known: it counts as long ago. */
  recordChange(number: number, atMs: number | null): void {
    this.changed = number;
    if (atMs === null) {
      this.#forgotten = number;
      return;
    }
    this.#recent ??= [];
    this.#recent.push({ number, atMs });
    for (const oldest of [...this.#recent]) {
      if (this.#recent.length <= MAX_RECENT && oldest.atMs > atMs - this.delayMs) break;
      this.#recent.shift();
      this.#forgotten = oldest.number;
    }
  }

  /** The first change after `number`, from which the time limit counts. */
  firstChangeAfter(number: number): KnownChange | null {
    if (this.changed <= number) return null;
    if (this.#forgotten > number) return { number: number + 1, atMs: Number.NEGATIVE_INFINITY };
    return this.#recent?.find((change) => change.number > number) ?? null;
  }
}
