import type { PublicChange } from '@/lib/public-changes/public-change';
import { BackgroundRenders } from './background-renders';
import { DiskTier } from './disk-tier';
import { JoinedEntries } from './joined-entries';
import type { JoinedEntry, SendablePage } from './joined-entry';
import { KnownChanges } from './known-changes';
import { MostRead } from './most-read';
import { PageLookup } from './page-lookup';
import { PageRenders } from './page-renders';
import type {
  MissingEntry,
  PageEntry,
  PageStore,
  PageStoreCounts,
  PageStoreOptions,
  PublicChangeSource,
} from './page-store-types';
import { ReadCounter } from './read-counter';
import type { RenderRequest } from './rendered-page-types';
import { createStaleNotice, type StaleNotice } from './stale-notice';
import { isFragmentKey, type StoredPage, targetOf } from './stored-page';
import { StoredPages } from './stored-pages';
import { ValidityIndex } from './validity-index';

/** Of the memory, for pages that are joined. */
const JOINED_SHARE = 1 / 8;

const BACKGROUND_CONCURRENCY = 2;
const TICK_MS = 1_000;
const TICKS_PER_MINUTE = 60;

function everyUnref(intervalMs: number, work: () => void): () => void {
  const timer = setInterval(work, intervalMs).unref();
  return () => clearInterval(timer);
}

interface Parts extends PageStoreOptions {
  index: ValidityIndex;
  tier: DiskTier | null;
  since: number | null;
  now(): number;
}

class FinishedPages implements PageStore {
  readonly since: number | null;
  readonly #pages: StoredPages;
  readonly #renders: PageRenders;
  readonly #joined: JoinedEntries;
  readonly #lookup: PageLookup;
  readonly #background: BackgroundRenders;
  readonly #mostRead: MostRead;
  readonly #reads = new ReadCounter();
  readonly #onAwayHit: StaleNotice;
  readonly #stopTicks: () => void;
  readonly #counts: PageStoreCounts = {
    ...{ hits: 0, misses: 0, stale: 0, joined: 0, diskHits: 0, evictions: 0 },
    ...{ withdrawnDrops: 0, renders: 0, backgroundRenders: 0, failures: 0 },
  };
  readonly #changes: KnownChanges;
  #ticks = 0;

  constructor(private readonly options: Parts) {
    const { maxBytes, headers, tier: disk, index, now, since, log } = options;
    const [counts, reads] = [this.#counts, this.#reads];
    const changes = new KnownChanges(index, options.databaseAnswers);
    const isAway = () => changes.isAway;
    const joinedBytes = Math.floor(maxBytes * JOINED_SHARE);
    this.since = since;
    this.#changes = changes;
    this.#onAwayHit = createStaleNotice(log, now);
    this.#joined = new JoinedEntries({
      ...{ maxBytes: joinedBytes, headers, surrogateHeaders: options.surrogateHeaders },
      recompress: (gzip, effort) => options.application.recompress(gzip, effort),
      onJoin: () => {
        counts.joined += 1;
      },
    });
    const pages = new StoredPages({
      ...{ maxBytes: maxBytes - joinedBytes, disk, index, now, counts, isAway },
      onInvalid: (page) => this.#background.onInvalid(page),
      onWithdrawn: (page) => this.#background.onWithdrawn(page),
      onRemove: (key) => this.#joined.delete(key),
    });
    const renders = this.#createRenders(pages);
    const concurrency = options.backgroundConcurrency ?? BACKGROUND_CONCURRENCY;
    const prepare = (key: string) => this.#lookup.prepare(key);
    const background = new BackgroundRenders({ pages, renders, reads, counts, isAway, concurrency, prepare });
    const onStale = (page: StoredPage) => this.#onStale(page);
    this.#lookup = new PageLookup({ pages, renders, joined: this.#joined, now, onStale });
    this.#mostRead = new MostRead({ pages, disk, reads, background });
    [this.#pages, this.#renders, this.#background] = [pages, renders, background];
    this.#stopTicks = (options.every ?? everyUnref)(TICK_MS, () => this.#tick());
  }

  follow(changes: PublicChangeSource): void {
    this.#changes.follow(changes);
  }

  async onChange(change: PublicChange): Promise<void> {
    await this.#pages.apply(change);
  }

  async onGap(): Promise<void> {
    this.#renders.clear();
    this.#joined.clear();
    this.#background.clear();
    await this.#pages.clear(this.currentChange);
  }

  findStored(target: string): PageEntry | undefined {
    const page = this.#pages.memory.find(target);
    if (!page?.content || isFragmentKey(target)) return undefined;
    const entry = this.#lookup.findEntry(page as SendablePage);
    if (!entry) return undefined;
    this.#counts.hits += 1;
    return this.#onSend(entry);
  }

  async get(target: string, client?: AbortSignal): Promise<PageEntry | MissingEntry> {
    const stored = this.findStored(target);
    if (stored) return stored;
    const known = this.#pages.memory.find(target);
    if (known?.content === null && this.#pages.isSendable(known)) {
      this.#counts.hits += 1;
      return { kind: 'missing', status: known.missingStatus };
    }
    this.#counts.misses += 1;
    const reader = { seen: this.#pages.index.current, client, arrivedMs: this.options.now() };
    const found = await this.#lookup.wait(target, reader);
    if ('missing' in found) return { kind: 'missing', status: found.missing.missingStatus };
    return this.#onSend(found.entry);
  }

  mostRead(): string[] {
    return this.#mostRead.list();
  }

  warmUp(targets?: readonly string[]): Promise<void> {
    return this.#mostRead.warmUp(targets);
  }

  get size(): number {
    return this.#pages.memory.size;
  }

  get diskBytes(): number {
    return this.options.tier?.bytes ?? 0;
  }

  get bytes(): number {
    return this.#pages.memory.bytes + this.#joined.bytes;
  }

  counts(): PageStoreCounts {
    return { ...this.#counts };
  }

  async close(): Promise<void> {
    this.#stopTicks();
    this.#background.clear();
    await this.#mostRead.save();
    await this.options.tier?.close();
  }

  /** Number of the last change that is known. */
  get currentChange(): number {
    return this.#changes.current;
  }

  #createRenders(pages: StoredPages): PageRenders {
    return new PageRenders({
      load: (key) => pages.load(key),
      requireState: () => this.#changes.requireState(),
      render: (key, request) => this.#render(key, request),
      store: (key, outcome, state) => pages.store(key, outcome, state),
      isOutdated: (key, { number }) => {
        const page = pages.memory.peek(key);
        return page !== undefined && pages.index.isHitSince(page, number);
      },
      isKnown: (key) => isFragmentKey(key) || pages.memory.peek(key) !== undefined,
      onFailure: (key, err) => {
        this.#counts.failures += 1;
        this.options.log.error({ err, page: targetOf(key) }, 'A page could not be rendered');
      },
      now: this.options.now,
    });
  }

  #render(key: string, request: RenderRequest) {
    this.#counts.renders += 1;
    return this.options.application.render(targetOf(key), request);
  }

  #onSend(entry: JoinedEntry): PageEntry {
    this.#reads.record(entry.page);
    this.#joined.recordSent(entry);
    if (this.#changes.isAway) this.#onAwayHit(entry.page.key);
    return this.#isCertain(entry) ? entry : entry.withoutSurrogate;
  }

  /** Whether nothing that the page shows has changed, as far as the database is known. */
  #isCertain({ page, fragments }: JoinedEntry): boolean {
    if (!this.options.surrogateHeaders) return true;
    const isValid = (each: StoredPage) => this.#pages.standing(each) === 'valid';
    return !this.#changes.isAway && isValid(page) && fragments.every(isValid);
  }

  #onStale(page: StoredPage): void {
    this.#counts.stale += 1;
    this.#background.request(page.key, this.#reads.recentReads(page));
  }

  #tick(): void {
    this.#ticks += 1;
    this.#background.start();
    if (this.#ticks % TICKS_PER_MINUTE > 0) return;
    this.#reads.startMinute();
    void this.#keepOnDisk();
  }

  async #keepOnDisk(): Promise<void> {
    await this.options.tier?.tryAgain();
    await this.#mostRead.save();
  }
}

/** See PageStore. */
export async function openPageStore(options: PageStoreOptions): Promise<PageStore> {
  const index = new ValidityIndex();
  const now = options.now ?? (() => performance.now());
  const parts: Parts = { ...options, index, now, tier: null, since: null };
  if (!options.disk) return new FinishedPages(parts);
  const opened = await DiskTier.open({
    ...options.disk,
    log: options.log,
    snapshot: () => ({
      number: store.currentChange,
      floors: { ...index.floors },
      records: index.records(),
    }),
    isWithdrawn: (page) => index.standing(page, now()) === 'withdrawn',
  });
  const { tier, known } = opened;
  if (known) index.restore(known.number, known.floors, known.records);
  const store = new FinishedPages({ ...parts, tier, since: known?.number ?? null });
  if (known) await tier.start();
  return store;
}
