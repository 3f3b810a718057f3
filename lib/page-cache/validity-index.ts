import { EVERYTHING } from '@/lib/public-changes/keys';
import type { PublicChange } from '@/lib/public-changes/public-change';
import type { Reads } from '@/lib/public-changes/record-reads';
import { KeyState } from './key-state';
import type { Origin, StoredPage } from './stored-page';

/**
 * `stale`: invalid, and may still be sent for some time. `outdated`: invalid, for nothing but a time without the database.
 * `withdrawn`: shows something that may not be sent to any reader any more.
 */
export type Standing = 'valid' | 'stale' | 'outdated' | 'withdrawn';

/** Up to these numbers changes of keys that no page in memory reads have been forgotten. */
export interface Floors {
  changed: number;
  withdrawn: number;
}

/** What has to be known of a key after a restart. */
export type KeyRecord = readonly [key: string, changed: number, withdrawn: number];

/** Keys that changed and that no page in memory reads; they take some 300 bytes each. */
const MAX_UNREAD_KEYS = 30_000;

function* recordsOf(states: readonly KeyState[]): Generator<KeyRecord> {
  for (const { key, changed, withdrawn } of states) if (changed > 0) yield [key, changed, withdrawn];
}

/**
 * Which pages are valid: for each key what changed, and which pages read it. A page is checked when it is read, with one comparison
 * unless something has changed since its last check. What a change costs does not depend on how many pages there are.
 */
export class ValidityIndex {
  /** Number of the last change that was applied. */
  current = 0;
  /** Pages of another epoch may show what was withdrawn, since changes between two epochs are not known. */
  epoch = 0;
  readonly floors: Floors = { changed: 0, withdrawn: 0 };
  /** Grows with every change. */
  #version = 0;
  #lastWithdrawn = 0;
  #everything = new KeyState(EVERYTHING);
  /** Keys that pages in memory read. */
  readonly #read = new Map<string, KeyState>();
  /** Other keys that changed, the one whose change is longest ago first. */
  readonly #unread = new Map<string, KeyState>();

  constructor(private readonly maxUnreadKeys = MAX_UNREAD_KEYS) {}

  /** `atMs` is null for changes from before the start. */
  apply({ number, keys, withdrawn }: PublicChange, atMs: number | null): void {
    this.#version += 1;
    this.current = Math.max(this.current, number);
    for (const key of new Set([...keys, ...withdrawn])) this.#change(key).recordChange(number, atMs);
    for (const key of withdrawn) this.#change(key).recordWithdrawal(number);
    if (withdrawn.length > 0) this.#lastWithdrawn = Math.max(this.#lastWithdrawn, number);
    this.#forgetUnread();
  }

  /** Takes over what was known before a restart. */
  restore(number: number, floors: Floors, records: Iterable<KeyRecord>): void {
    this.current = number;
    Object.assign(this.floors, floors);
    for (const [key, changed, withdrawn] of records) {
      if (withdrawn > 0) this.apply({ number: withdrawn, keys: [], withdrawn: [key] }, null);
      this.apply({ number: changed, keys: [key], withdrawn: [] }, null);
    }
  }

  /** Pages in memory that a change of these keys hits, some of them several times. May be read in pieces, while others come and go. */
  *pagesHitBy(keys: readonly string[]): Generator<StoredPage> {
    const states = keys.includes(EVERYTHING) ? this.#read.values() : keys.map((key) => this.#read.get(key));
    // Lists are replaced by shorter ones, and never become shorter themselves.
    for (const state of states) yield* state?.pages ?? [];
    yield* this.#everything.pages;
  }

  /** The origin of a page in the form in which the index can tell its standing. `epoch` is that in which its render began. */
  origin(key: string, number: number, reads: Reads, epoch = this.epoch): Origin {
    const states = (['immediate', 'delayed'] as const).map((freshness) =>
      [...reads].filter(([, own]) => own === freshness).map(([read]) => this.#find(read)),
    );
    // `slice` leaves no spare capacity in the array.
    return { key, number, epoch, reads: states.flat().slice(), immediateCount: states[0]?.length ?? 0 };
  }

  /** From now on changes are known to hit the page, and no number is forgotten that it needs. */
  attach(page: StoredPage): void {
    if (page.number < this.floors.changed) page.isExpired = true;
    for (const [index, { key }] of page.reads.entries()) {
      const state = this.#register(key);
      state.add(page);
      page.reads[index] = state;
    }
    page.isAttached = true;
  }

  detach(page: StoredPage): void {
    if (!page.isAttached) return;
    page.isAttached = false;
    for (const state of page.reads) {
      state.onDetach();
      if (!state.isRead) this.#unregister(state);
    }
  }

  /** `seen` is the last change that was known when the reader came who is to get the page: all of them, when nothing is said. */
  standing(page: StoredPage, nowMs: number, seen = Number.POSITIVE_INFINITY): Standing {
    if (page.checkedVersion === this.#version && page.isAttached) return 'valid';
    if (this.#isWithdrawn(page)) return 'withdrawn';
    const isKnown = !page.isExpired && (page.isAttached || page.number >= this.floors.changed);
    const staleUntilMs = isKnown ? this.#staleUntilMs(page, seen) : Number.NEGATIVE_INFINITY;
    if (staleUntilMs === Number.POSITIVE_INFINITY) {
      if (page.isAttached && seen >= this.current) page.checkedVersion = this.#version;
      return 'valid';
    }
    return page.isPage && nowMs < staleUntilMs ? 'stale' : 'outdated';
  }

  /** Whether a render that began at this number would probably be invalid, by the keys that the page read before. */
  isHitSince(page: StoredPage, number: number): boolean {
    if (this.#everything.changed > number) return true;
    return page.reads.some((state) => this.#lastChange(page, state) > number);
  }

  /** Forgets everything; numbers may begin again. No page may be attached. */
  clear(number: number): void {
    this.#version += 1;
    this.epoch += 1;
    this.current = number;
    this.#lastWithdrawn = 0;
    this.#everything = new KeyState(EVERYTHING);
    this.#read.clear();
    this.#unread.clear();
    this.floors.changed = 0;
    this.floors.withdrawn = 0;
  }

  /** What `restore` needs, of all keys that are known now; may be read later. */
  records(): Iterable<KeyRecord> {
    return recordsOf([this.#everything, ...this.#unread.values(), ...this.#read.values()]);
  }

  #isWithdrawn(page: StoredPage): boolean {
    const { number, isAttached, epoch } = page;
    if (epoch !== this.epoch) return true;
    if (this.#lastWithdrawn <= number && this.floors.withdrawn <= number) return false;
    if (this.#everything.withdrawn > number) return true;
    if (!isAttached && number < this.floors.withdrawn) return true;
    return page.reads.some((state) =>
      // A page that read everything has read what was withdrawn.
      state.key === EVERYTHING ? this.#lastWithdrawn > number : this.#present(page, state).withdrawn > number,
    );
  }

  /** Infinite while no change up to `seen` has hit the page. */
  #staleUntilMs(page: StoredPage, seen: number): number {
    const everything = this.#everything.firstChangeAfter(page.number);
    if (everything && everything.number <= seen) return Number.NEGATIVE_INFINITY;
    let untilMs = Number.POSITIVE_INFINITY;
    for (const [index, state] of page.reads.entries()) {
      const present = this.#present(page, state);
      if (this.#lastChange(page, present) <= page.number) continue;
      if (state.key === EVERYTHING && page.number < seen) return Number.NEGATIVE_INFINITY;
      const change = present.firstChangeAfter(page.number);
      if (change === null || change.number > seen) continue;
      if (index < page.immediateCount) return Number.NEGATIVE_INFINITY;
      untilMs = Math.min(untilMs, change.atMs + present.delayMs);
    }
    return untilMs;
  }

  #lastChange(page: StoredPage, state: KeyState): number {
    return state.key === EVERYTHING ? this.current : this.#present(page, state).changed;
  }

  /** The states of a page that is not attached may have been replaced meanwhile. */
  #present(page: StoredPage, state: KeyState): KeyState {
    return page.isAttached ? state : this.#find(state.key);
  }

  #find(key: string): KeyState {
    if (key === EVERYTHING) return this.#everything;
    return this.#read.get(key) ?? this.#unread.get(key) ?? new KeyState(key);
  }

  #register(key: string): KeyState {
    const state = this.#find(key);
    if (key !== EVERYTHING) {
      this.#unread.delete(key);
      this.#read.set(key, state);
    }
    return state;
  }

  /** The state of a key that changes now. */
  #change(key: string): KeyState {
    const state = this.#find(key);
    if (key === EVERYTHING || this.#read.has(key)) return state;
    this.#unread.delete(key);
    this.#unread.set(key, state);
    return state;
  }

  #unregister(state: KeyState): void {
    if (state.key === EVERYTHING) return;
    this.#read.delete(state.key);
    if (state.changed > 0) this.#unread.set(state.key, state);
    this.#forgetUnread();
  }

  #forgetUnread(): void {
    for (const [key, { changed, withdrawn }] of this.#unread) {
      if (this.#unread.size <= this.maxUnreadKeys) return;
      this.#unread.delete(key);
      this.floors.changed = Math.max(this.floors.changed, changed);
      this.floors.withdrawn = Math.max(this.floors.withdrawn, withdrawn);
    }
  }
}
