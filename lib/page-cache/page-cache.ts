import { LRUCache } from 'lru-cache';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { makeEntry } from './entry';
import type { LimiterOptions } from './limiter';
import { createRecompressionQueue, type RecompressionQueue } from './recompression-queue';
import { Rejection } from './rejection';
import { createStaleNotice, type StaleNotice } from './stale-notice';
import type { Absence, Entry, GenerationSource, Log, Rendered } from './types';
import { WaitingClients } from './waiting-clients';

export interface PageCacheOptions {
  /** Renders the page with this key, or answers that there is none. Throws Rejection when it was not even tried. */
  render(key: string, options: RenderOptions): Promise<Rendered | Absence>;
  generation: GenerationSource;
  log: Log;
  /** Headers that every page of this cache carries. */
  headers(rendered: Rendered): HeaderPairs;
  /** Limit of the stored pages, all encodings counted. Bytes. */
  maxBytes: number;
  /** A clock that never goes back. Milliseconds. */
  now?(): number;
}

/** `hasPriority`: an older page is stored, so the address is not one that a client made up. */
export type RenderOptions = Required<Pick<LimiterOptions, 'hasPriority' | 'signal'>>;

type Outcome = Entry | Absence;
/** `isFresh` until the page is requested again after its render. */
type Stored = { outcome: Outcome; generation: number; isFresh?: boolean };
type Render = { outcome: Promise<Outcome>; generation: number; clients: WaitingClients };
type Failure = { error: unknown; generation: number; untilMs: number };

/** Addresses without a page are stored in a small cache of their own, where they cannot evict pages. */
const MAX_ABSENCES = 2_000;
const MAX_FAILURES = 1_000;
/** For this long a failed render is not repeated, however many requests come for the page. */
const FAILURE_PAUSE_MS = 1_000;

const isDisconnection = (error: unknown) =>
  error instanceof Rejection && error.reason === 'client disconnected';

/**
 * Finished pages by key, each valid for one generation. There is one render per key and generation, however many requests wait.
 * While the database is away the last good pages are served whatever their generation; the older page is also served when
 * a new render fails.
 */
export class PageCache {
  readonly #pages: LRUCache<string, Stored>;
  readonly #absences = new LRUCache<string, Stored>({ max: MAX_ABSENCES });
  readonly #failures = new LRUCache<string, Failure>({ max: MAX_FAILURES });
  readonly #renders = new Map<string, Render>();
  readonly #stale: StaleNotice;
  readonly #recompression: RecompressionQueue;
  readonly #now: () => number;

  constructor(private readonly options: PageCacheOptions) {
    this.#pages = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ outcome }, key) =>
        (outcome.kind === 'entry' ? outcome.bytes : 0) + 2 * key.length + 1,
    });
    this.#now = options.now ?? (() => performance.now());
    this.#stale = createStaleNotice(options.log, this.#now);
    this.#recompression = createRecompressionQueue(options.log);
  }

  /** Size of the stored pages. */
  get bytes(): number {
    return this.#pages.calculatedSize;
  }

  /** The page if it can be served as it is: the hot path, where `key` may be any request target. */
  current(key: string): Entry | undefined {
    const stored = this.#pages.get(key);
    if (stored === undefined || stored.outcome.kind !== 'entry') return undefined;
    if (this.options.generation.away) this.#stale(key);
    else if (stored.generation !== this.options.generation.current) return undefined;
    if (stored.isFresh) this.#recompressLater(key, stored, stored.outcome);
    return stored.outcome;
  }

  /** What is known of this key without a render. */
  known(key: string): Outcome | undefined {
    const page = this.current(key);
    if (page) return page;
    const stored = this.#absences.get(key);
    const { current, away } = this.options.generation;
    return stored && (away || stored.generation === current) ? stored.outcome : undefined;
  }

  /**
   * The page, rendered if necessary. Throws what the render threw when there is no older page to serve instead. `client` aborts
   * when the client disconnects.
   */
  async get(key: string, client?: AbortSignal): Promise<Outcome> {
    const generation = this.options.generation.current;
    const known = this.known(key);
    if (known) return known;
    const failure = this.#failures.get(key);
    if (failure?.generation === generation && failure.untilMs > this.#now()) {
      return this.#olderPage(key, failure.error);
    }
    const render = this.#renders.get(key);
    if (render?.generation !== generation) return this.#startRender(key, generation, client);
    return this.#joinRender(render, key, client);
  }

  /** `generation` was read before the render starts, so a page can be newer than its number says, but never older. */
  #startRender(key: string, generation: number, client: AbortSignal | undefined): Promise<Outcome> {
    const clients = new WaitingClients();
    clients.add(client);
    const render = { generation, clients, outcome: this.#renderAndStore(key, generation, clients.signal) };
    this.#renders.set(key, render);
    const onEnd = () => {
      clients.release();
      if (this.#renders.get(key) === render) this.#renders.delete(key);
    };
    render.outcome.then(onEnd, onEnd);
    return render.outcome;
  }

  /** A render whose clients had all disconnected may stop between two of its steps; it then starts again for this client. */
  #joinRender(render: Render, key: string, client: AbortSignal | undefined): Promise<Outcome> {
    render.clients.add(client);
    return render.outcome.catch((error: unknown) => {
      if (isDisconnection(error) && !client?.aborted) return this.get(key, client);
      throw error;
    });
  }

  async #renderAndStore(key: string, generation: number, signal: AbortSignal): Promise<Outcome> {
    try {
      const rendered = await this.options.render(key, { hasPriority: this.#pages.has(key), signal });
      const outcome = rendered.kind === 'absence' ? rendered : await this.#finish(key, rendered);
      this.#store(key, { outcome, generation });
      return outcome;
    } catch (error) {
      if (isDisconnection(error)) throw error;
      // A render that was not tried has not failed: the next request may find a shorter queue.
      if (error instanceof Rejection && error.reason !== 'timeout') return this.#olderPage(key, error);
      this.#failures.set(key, { error, generation, untilMs: this.#now() + FAILURE_PAUSE_MS });
      this.options.log.error({ err: error, page: key }, 'A page could not be rendered');
      return this.#olderPage(key, error);
    }
  }

  #finish(key: string, rendered: Rendered): Promise<Entry> {
    const older = this.#pages.peek(key)?.outcome;
    return makeEntry(rendered, this.options.headers(rendered), older?.kind === 'entry' ? older : undefined);
  }

  /** A render that a change has overtaken never replaces what was rendered after the change. */
  #store(key: string, stored: Stored): void {
    const { current } = this.options.generation;
    const present = this.#pages.peek(key) ?? this.#absences.peek(key);
    if (stored.generation !== current && present?.generation === current) return;
    const [cache, other] =
      stored.outcome.kind === 'entry' ? [this.#pages, this.#absences] : [this.#absences, this.#pages];
    other.delete(key);
    cache.set(key, { ...stored, isFresh: true });
    this.#failures.delete(key);
  }

  /** Most pages are requested once between two changes, which is not worth a second compression. */
  #recompressLater(key: string, requested: Stored, entry: Entry): void {
    requested.isFresh = false;
    const present = () => {
      const stored = this.#pages.peek(key);
      return stored?.outcome === entry ? stored : undefined;
    };
    this.#recompression.enqueue(
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
    this.#stale(key);
    return stored.outcome;
  }
}
