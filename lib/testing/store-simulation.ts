import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextRound } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { openPageStore } from '@/lib/page-cache/page-store';
import type { MissingEntry, PageEntry, PageStore } from '@/lib/page-cache/page-store-types';
import { Rejection, type RejectionReason } from '@/lib/page-cache/rejection';
import type { RenderOutcome, RenderRequest } from '@/lib/page-cache/rendered-page-types';
import { settle } from './page-store-fixture';
import { KEYS, SiteModel, TARGETS } from './site-model';

interface PendingRender {
  target: string;
  /** State of the database when it began. */
  begun: number;
  request: RenderRequest;
  resolve(outcome: RenderOutcome): void;
  reject(error: unknown): void;
}

export interface SimulationOptions {
  /** 0 ≤ random() < 1, the same sequence for the same seed. */
  random(): number;
  /** Null for a store without a disk. */
  folder: string | null;
  maxBytes: number;
}

const FAILURES: readonly (RejectionReason | 'broken')[] = [
  'queue full',
  'timeout',
  'application away',
  'broken',
];

/** What a killed process leaves: files may be cut off, and belong to different moments. */
async function copyWhileWritten(from: string, to: string): Promise<void> {
  const names = await readdir(from, { recursive: true }).catch(() => []);
  for (const name of names) {
    const file = await readFile(join(from, name)).catch(() => null);
    if (!file) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), file);
  }
}

/** A page store, its readers, its application and the database, driven step by step. Throws when an answer is not what the model allows. */
export class StoreSimulation {
  readonly model = new SiteModel();
  nowMs = 0;
  answers = 0;
  /** Answers that were no page. */
  rejections = 0;
  #store!: PageStore;
  #changes = { current: 0, away: false };
  #renders: PendingRender[] = [];
  /** Problems that readers found while no step was waiting for them. */
  #problems: unknown[] = [];
  #waiting = new Set<AbortController>();
  #acknowledgements: Promise<void>[] = [];
  /** Last change of which the store said that it is on disk. */
  #acknowledged = 0;
  #gap = 0;
  #starts = 0;
  #lastAwayMs = Number.NEGATIVE_INFINITY;
  readonly #failedMs = new Map<string, number>();
  #tick = () => {};

  constructor(private readonly options: SimulationOptions) {}

  async open(): Promise<void> {
    const { maxBytes, folder } = this.options;
    this.#starts += 1;
    this.#store = await openPageStore({
      application: {
        render: (target, request) => this.#render(target, request),
        recompress: () => Promise.reject(new Error('away')),
      },
      headers: () => [],
      log: { info() {}, warn() {}, error() {} },
      maxBytes,
      disk: folder === null ? null : { folder: this.#folder(), maxBytes: 20_000, buildId: 'build' },
      now: () => this.nowMs,
      every: (_, work) => {
        this.#tick = work;
        return () => {};
      },
    });
    const { since } = this.#store;
    // The first start finds an empty database, every later one has to connect.
    this.#changes = { current: since ?? this.model.newest, away: this.#starts > 1 };
    this.#store.follow(this.#changes);
  }

  /** One of the things that can happen. */
  async step(): Promise<void> {
    // As between two events of a network: what was answered has arrived.
    await nextRound();
    const actions: [weight: number, action: () => unknown][] = [
      [30, () => this.#readStored(this.#target())],
      [25, () => this.read(this.#target())],
      [40, () => this.#finishRender()],
      [5, () => this.#commit()],
      [8, () => this.#deliverNext()],
      [5, () => this.#advance()],
      [2, () => this.#disconnectClient()],
      [0.7, () => this.#disconnectDatabase()],
      [2, () => this.#reconnect(this.#chance(0.05))],
      [2, () => this.#tick()],
      [0.5, () => this.#restart(this.#chance(0.5))],
      [0.3, () => this.#store.warmUp()],
      [20, () => settle()],
    ];
    let at = this.options.random() * actions.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, action] of actions) {
      at -= weight;
      if (at < 0) {
        await action();
        break;
      }
    }
    if (this.#problems.length > 0) throw this.#problems[0];
  }

  /** Without any more trouble everybody is answered, with the newest state. */
  async finish(): Promise<void> {
    await this.#reconnect(false);
    this.nowMs += 20_000;
    for (const target of TARGETS) this.read(target);
    while (this.#waiting.size > 0) {
      await settle();
      for (const render of this.#renders.splice(0)) {
        if (render.request.signal?.aborted) render.reject(new Rejection('client disconnected'));
        else render.resolve(this.model.render(render.target, this.model.newest));
      }
      if (this.#problems.length > 0) throw this.#problems[0];
    }
    await this.#store.close();
  }

  read(target: string): void {
    const [client, seen, start, arrivedMs] = [
      new AbortController(),
      this.#changes.current,
      this.#starts,
      this.nowMs,
    ];
    this.#waiting.add(client);
    const check = (found: PageEntry | MissingEntry) => {
      if (start === this.#starts && !client.signal.aborted) this.#check(target, found, seen, arrivedMs);
    };
    const onError = (error: unknown) => {
      this.rejections += 1;
      if (!(error instanceof Rejection) && (error as Error).message !== 'broken') throw error;
    };
    this.#store
      .get(target, client.signal)
      .then(check, onError)
      .catch((problem: unknown) => this.#problems.push(problem))
      .finally(() => this.#waiting.delete(client));
  }

  #readStored(target: string): void {
    const found = this.#store.findStored(target);
    if (found) this.#check(target, found, this.#changes.current, this.nowMs);
  }

  #check(target: string, found: PageEntry | MissingEntry, seen: number, arrivedMs: number): void {
    this.answers += 1;
    if (found.kind === 'missing') {
      this.#checkMissing(target, seen);
      return;
    }
    const location = found.identity?.head[found.identity.head.indexOf('Location') + 1];
    const text = found.gzip ? gunzipSync(found.gzip.body).toString() : `[${location}]`;
    for (const shown of this.model.statesIn(target, text)) {
      const isExcused = shown.target.includes('fragments') && this.#isExcused(shown.target, arrivedMs);
      this.#require(shown.target, shown.state, isExcused ? 0 : seen, text);
    }
  }

  /** The last good fragment is sent when a new one could not be rendered while the reader waited. */
  #isExcused(fragment: string, arrivedMs: number): boolean {
    const failedMs = this.#failedMs.get(fragment) ?? Number.NEGATIVE_INFINITY;
    return failedMs >= arrivedMs - 1_000 || this.#lastAwayMs >= arrivedMs || this.nowMs >= arrivedMs + 8_000;
  }

  #require(target: string, state: number, seen: number, text: string): void {
    const [known, { away }] = [Math.max(this.#changes.current, this.#acknowledged), this.#changes];
    const problem = (what: string) =>
      new Error(
        `${what}: ${text} at ${this.nowMs} ms, known ${known}, seen ${seen}, gap ${this.#gap}, away ${away}`,
      );
    if (state < this.#gap) throw problem('from before a gap');
    if (this.model.isWithdrawn(target, state, known)) throw problem('withdrawn');
    if (!away && !this.model.isAllowed(target, state, seen, this.nowMs)) throw problem('too old');
  }

  #checkMissing(target: string, seen: number): void {
    const { away } = this.#changes;
    for (let state = this.model.newest; state >= this.#gap; state -= 1) {
      if (this.model.kind(target, state) !== 'missing') continue;
      if (away || this.model.isAllowed(target, state, seen, this.nowMs)) return;
    }
    throw new Error(`${target} is not missing`);
  }

  #render(target: string, request: RenderRequest): Promise<RenderOutcome> {
    return new Promise((resolve, reject) => {
      this.#renders.push({ target, begun: this.model.newest, request, resolve, reject });
    });
  }

  #finishRender(): void {
    const [render] = this.#renders.splice(Math.floor(this.options.random() * this.#renders.length), 1);
    if (!render) return;
    if (render.request.signal?.aborted) {
      render.reject(new Rejection('client disconnected'));
    } else if (this.#chance(0.2)) {
      const failure = this.#pick(FAILURES);
      this.#failedMs.set(render.target, this.nowMs);
      render.reject(failure === 'broken' ? new Error('broken') : new Rejection(failure));
    } else {
      const newer = this.model.newest - render.begun;
      const state = render.begun + Math.floor(this.options.random() * (newer + 1));
      render.resolve(this.model.render(render.target, state));
    }
  }

  #commit(): void {
    const keys = Array.from({ length: 1 + Math.floor(this.options.random() * 2) }, () => this.#pick(KEYS));
    if (this.#chance(0.02)) keys.push('*' as 'a');
    this.model.commit(keys, this.#chance(0.25) ? keys.slice(0, 1) : []);
  }

  #deliverNext(): void {
    if (!this.#changes.away) this.#deliver();
  }

  #deliver(): boolean {
    const change = this.model.changes[this.#changes.current];
    if (!change) return false;
    this.#changes.current = change.number;
    this.model.told.set(change.number, { atMs: this.nowMs });
    const acknowledged = this.#store.onChange(change).then(() => {
      this.#acknowledged = Math.max(this.#acknowledged, change.number);
    });
    this.#acknowledgements.push(acknowledged);
    return true;
  }

  #advance(): void {
    this.nowMs += this.#pick([1, 100, 500, 1_000, 3_000, 11_000]);
  }

  #disconnectClient(): void {
    for (const client of this.#waiting) {
      if (this.#chance(0.5)) client.abort();
    }
  }

  #disconnectDatabase(): void {
    this.#changes.away = true;
  }

  async #reconnect(isGap: boolean): Promise<void> {
    if (isGap && this.#changes.away) {
      this.#changes.current = this.model.newest;
      this.#gap = this.model.newest;
      this.#acknowledgements.push(this.#store.onGap());
    }
    if (this.#changes.away) this.#lastAwayMs = this.nowMs;
    while (this.#deliver()) if (this.#chance(0.2)) await settle();
    this.#changes.away = false;
  }

  async #restart(isKilled: boolean): Promise<void> {
    await Promise.all(this.#acknowledgements.splice(0));
    const { folder } = this.options;
    const [former, formerFolder] = [this.#store, this.#folder()];
    if (!isKilled) await former.close();
    if (folder) await copyWhileWritten(formerFolder, this.#folder(this.#starts + 1));
    await this.open();
    if (isKilled) void former.close();
    for (const render of this.#renders.splice(0)) render.reject(new Rejection('application away'));
  }

  #folder(start = this.#starts): string {
    return join(this.options.folder ?? '', String(start));
  }

  #target(): string {
    return this.#pick(TARGETS);
  }

  #chance(probability: number): boolean {
    return this.options.random() < probability;
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.options.random() * items.length)] as T;
  }
}
