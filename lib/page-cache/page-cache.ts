import { LRUCache } from 'lru-cache';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { makeEntry } from './entry';
import type { LimiterOptions } from './limiter';
import { Rejection } from './rejection';
import { createStaleNotice, type StaleNotice } from './stale-notice';
import type { Absence, Entry, GenerationSource, Log, Rendered } from './types';
import { createUpgrades, type Upgrades } from './upgrades';

export interface PageCacheOptions {
  /** Renders the page with this key. Throws when it cannot (Rejection: just now); `absence` says that there is none. */
  render(key: string, options: RenderOptions): Promise<Rendered | Absence>;
  generation: GenerationSource;
  log: Log;
  /** Headers that every page of this cache carries. */
  headers(rendered: Rendered): HeaderPairs;
  /** How many bytes the stored pages may take, all encodings counted. */
  maxBytes: number;
  /** Milliseconds of a clock that never goes back. */
  now?(): number;
}

/** `isFirst`: there is an older page at this key, so it is no invention of whoever asks. */
export type RenderOptions = Required<Pick<LimiterOptions, 'isFirst' | 'isWanted'>>;

/** Whether somebody who asked still waits for the answer. */
export type IsThere = () => boolean;

type Outcome = Entry | Absence;
/** `isUnasked` until somebody asks for the page again after the render. */
type Stored = { outcome: Outcome; generation: number; isUnasked?: boolean };
type Flight = { outcome: Promise<Outcome>; generation: number; readers: IsThere[] };
type Failure = { error: unknown; generation: number; until: number };

/** Addresses that do not exist are remembered in a small place of their own, where they cannot push out pages. */
const MAX_ABSENCES = 2_000;
const MAX_FAILURES = 1_000;
/** A page that just failed is not tried again for every reader who asks. Milliseconds. */
const REST_AFTER_FAILURE = 1_000;

/**
 * Finished pages by key, each valid for one generation. One render per key and generation, however many readers wait.
 * While the database is away the last good pages are served whatever their generation; so is the older page when a new
 * render fails.
 */
export class PageCache {
  readonly #pages: LRUCache<string, Stored>;
  readonly #absences = new LRUCache<string, Stored>({ max: MAX_ABSENCES });
  readonly #failures = new LRUCache<string, Failure>({ max: MAX_FAILURES });
  readonly #flights = new Map<string, Flight>();
  readonly #notice: StaleNotice;
  readonly #upgrades: Upgrades;
  readonly #now: () => number;

  constructor(private readonly options: PageCacheOptions) {
    this.#pages = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ outcome }, key) =>
        (outcome.kind === 'entry' ? outcome.bytes : 0) + 2 * key.length + 1,
    });
    this.#now = options.now ?? (() => performance.now());
    this.#notice = createStaleNotice(options.log, this.#now);
    this.#upgrades = createUpgrades(options.log);
  }

  /** Bytes that the stored pages take. */
  get bytes(): number {
    return this.#pages.calculatedSize;
  }

  /** The page if it can be served as it is: the hot path, where `key` may be any request target. */
  current(key: string): Entry | undefined {
    const stored = this.#pages.get(key);
    if (stored === undefined || stored.outcome.kind !== 'entry') return undefined;
    if (this.options.generation.away) this.#notice(key);
    else if (stored.generation !== this.options.generation.current) return undefined;
    if (stored.isUnasked) this.#upgradeLater(key, stored, stored.outcome);
    return stored.outcome;
  }

  /** What can be said of this key without asking anybody. */
  known(key: string): Outcome | undefined {
    const page = this.current(key);
    if (page) return page;
    const stored = this.#absences.get(key);
    const { current, away } = this.options.generation;
    return stored && (away || stored.generation === current) ? stored.outcome : undefined;
  }

  /** The page, rendered if need be. Throws what the render threw when there is no older page to serve instead. */
  async get(key: string, isThere: IsThere = () => true): Promise<Outcome> {
    const generation = this.options.generation.current;
    const known = this.known(key);
    if (known) return known;
    const failure = this.#failures.get(key);
    if (failure?.generation === generation && failure.until > this.#now()) {
      return this.#olderPage(key, failure.error);
    }
    const flight = this.#flights.get(key);
    if (flight?.generation !== generation) return this.#fly(key, generation, isThere);
    flight.readers.push(isThere);
    return flight.outcome;
  }

  /** `generation` was read before the render starts, so a page can be newer than its number says, but never older. */
  #fly(key: string, generation: number, isThere: IsThere): Promise<Outcome> {
    const readers = [isThere];
    const isWanted = () => readers.some((reader) => reader());
    const flight = { generation, readers, outcome: this.#renderAndKeep(key, generation, isWanted) };
    this.#flights.set(key, flight);
    const land = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.outcome.then(land, land);
    return flight.outcome;
  }

  async #renderAndKeep(key: string, generation: number, isWanted: IsThere): Promise<Outcome> {
    try {
      const rendered = await this.options.render(key, { isFirst: this.#pages.has(key), isWanted });
      const outcome = rendered.kind === 'absence' ? rendered : await this.#finish(key, rendered);
      this.#keep(key, { outcome, generation });
      return outcome;
    } catch (error) {
      // Nobody tried, so nothing failed: who comes next may find less of a crowd.
      if (error instanceof Rejection && error.reason !== 'late') return this.#olderPage(key, error);
      this.#failures.set(key, { error, generation, until: this.#now() + REST_AFTER_FAILURE });
      this.options.log.error({ err: error, page: key }, 'A page could not be rendered');
      return this.#olderPage(key, error);
    }
  }

  #finish(key: string, rendered: Rendered): Promise<Entry> {
    const older = this.#pages.peek(key)?.outcome;
    return makeEntry(rendered, this.options.headers(rendered), older?.kind === 'entry' ? older : undefined);
  }

  /** A render that was overtaken by a change never replaces what was rendered after it. */
  #keep(key: string, stored: Stored): void {
    const { current } = this.options.generation;
    const present = this.#pages.peek(key) ?? this.#absences.peek(key);
    if (stored.generation !== current && present?.generation === current) return;
    const [home, other] =
      stored.outcome.kind === 'entry' ? [this.#pages, this.#absences] : [this.#absences, this.#pages];
    other.delete(key);
    home.set(key, { ...stored, isUnasked: true });
    this.#failures.delete(key);
  }

  /** Most pages are asked for once between two changes, which is not worth a second compression. */
  #upgradeLater(key: string, asked: Stored, entry: Entry): void {
    asked.isUnasked = false;
    const present = () => {
      const stored = this.#pages.peek(key);
      return stored?.outcome === entry ? stored : undefined;
    };
    this.#upgrades.enqueue(
      entry,
      () => present() !== undefined,
      (better) => {
        const stored = present();
        if (stored) this.#pages.set(key, { outcome: better, generation: stored.generation });
      },
    );
  }

  #olderPage(key: string, error: unknown): Outcome {
    const stored = this.#pages.get(key);
    if (!stored) throw error;
    this.#notice(key);
    return stored.outcome;
  }
}
