import { join } from 'node:path';
import { setImmediate as nextRound } from 'node:timers/promises';
import { openPageStore } from '@/lib/page-cache/page-store';
import type { MissingEntry, PageEntry, PageStore } from '@/lib/page-cache/page-store-types';
import { Rejection, type RejectionReason } from '@/lib/page-cache/rejection';
import type { RenderOutcome, RenderRequest } from '@/lib/page-cache/rendered-page-types';
import { checkAnswer, type StoreSituation } from './answer-check';
import { copyWhileWritten } from './copy-while-written';
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

/** A page store, its readers, its application and the database, driven step by step. Throws when an answer is not what the model allows. */
export class StoreSimulation {
  readonly model = new SiteModel();
  answers = 0;
  readonly #now: StoreSituation = {
    ...{ nowMs: 0, acknowledged: 0, gap: 0, lastAwayMs: Number.NEGATIVE_INFINITY },
    changes: { current: 0, away: false },
    failedMs: new Map(),
  };
  #store!: PageStore;
  #renders: PendingRender[] = [];
  /** Wrong answers that readers got while no step was waiting for them. */
  #problems: unknown[] = [];
  #waiting = new Set<AbortController>();
  #acknowledgements: Promise<void>[] = [];
  #starts = 0;
  /** Most of what happens concerns the same few pages and keys for a while. */
  #busyTargets: readonly string[] = TARGETS;
  #busyKeys: readonly string[] = KEYS;
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
      ...{ maxBytes, headers: () => [], log: { info() {}, warn() {}, error() {} } },
      // Often nothing but the connection for changes is lost.
      databaseAnswers: async () => this.#now.nowMs % 2 === 0,
      disk: folder === null ? null : { folder: this.#folder(), maxBytes: 20_000, buildId: 'build' },
      now: () => this.#now.nowMs,
      every: (_, work) => {
        this.#tick = work;
        return () => {};
      },
    });
    // The first start finds an empty database, every later one has to connect.
    this.#now.changes = { current: this.#store.since ?? this.model.newest, away: this.#starts > 1 };
    this.#store.follow(this.#now.changes);
  }

  /** One of the things that can happen. */
  async step(): Promise<void> {
    const actions: [weight: number, action: () => unknown][] = [
      [40, () => this.#readStored(this.#target())],
      [25, () => this.read(this.#target())],
      [40, () => this.#finishRender()],
      [6, () => this.#commit()],
      [10, () => this.#now.changes.away || this.#deliver()],
      [7, () => this.#advance()],
      [2, () => this.#disconnectClients()],
      [0.7, () => this.#disconnectDatabase()],
      [2, () => this.#reconnect(this.#chance(0.05))],
      [2, () => this.#tick()],
      [0.5, () => this.#restart(this.#chance(0.5))],
      [0.3, () => this.#store.warmUp()],
      [1, () => this.#changeWhatIsBusy()],
      [20, () => settle()],
    ];
    // As between two events of a network: what was answered has arrived.
    await nextRound();
    let at = this.options.random() * actions.reduce((sum, [weight]) => sum + weight, 0);
    const chosen = actions.find(([weight]) => {
      at -= weight;
      return at < 0;
    });
    await chosen?.[1]();
    if (this.#problems.length > 0) throw this.#problems[0];
  }

  /** When nothing fails any more, every reader gets the newest state. */
  async finish(): Promise<void> {
    await this.#reconnect(false);
    this.#now.nowMs += 20_000;
    for (const target of TARGETS) this.read(target);
    while (this.#waiting.size > 0) {
      await settle();
      for (const render of this.#renders.splice(0)) this.#answerRender(render, this.model.newest);
      if (this.#problems.length > 0) throw this.#problems[0];
    }
    await this.#store.close();
  }

  read(target: string): void {
    const client = new AbortController();
    const asked = { target, seen: this.#now.changes.current, arrivedMs: this.#now.nowMs };
    const start = this.#starts;
    const check = (found: PageEntry | MissingEntry) => {
      if (start === this.#starts && !client.signal.aborted) this.#check(found, asked);
    };
    const onError = (error: unknown) => {
      if (!(error instanceof Rejection) && (error as Error).message !== 'broken') throw error;
    };
    this.#waiting.add(client);
    this.#store
      .get(target, client.signal)
      .then(check, onError)
      .catch((problem: unknown) => this.#problems.push(problem))
      .finally(() => this.#waiting.delete(client));
  }

  #readStored(target: string): void {
    const found = this.#store.findStored(target);
    const { nowMs, changes } = this.#now;
    if (found) this.#check(found, { target, seen: changes.current, arrivedMs: nowMs });
  }

  #check(found: PageEntry | MissingEntry, asked: Parameters<typeof checkAnswer>[2]): void {
    this.answers += 1;
    checkAnswer(this.model, found, asked, this.#now);
  }

  #render(target: string, request: RenderRequest): Promise<RenderOutcome> {
    return new Promise((resolve, reject) => {
      this.#renders.push({ target, begun: this.model.newest, request, resolve, reject });
    });
  }

  #finishRender(): void {
    const [render] = this.#renders.splice(Math.floor(this.options.random() * this.#renders.length), 1);
    if (!render) return;
    if (this.#chance(0.15)) {
      const failure = this.#pick(FAILURES);
      this.#now.failedMs.set(render.target, this.#now.nowMs);
      render.reject(failure === 'broken' ? new Error('broken') : new Rejection(failure));
      return;
    }
    const newer = this.model.newest - render.begun;
    this.#answerRender(render, render.begun + Math.floor(this.options.random() * (newer + 1)));
  }

  #answerRender({ target, request, resolve, reject }: PendingRender, state: number): void {
    if (request.signal?.aborted) reject(new Rejection('client disconnected'));
    else resolve(this.model.render(target, state));
  }

  #commit(): void {
    const keys = Array.from({ length: this.#chance(0.5) ? 1 : 2 }, () => this.#pick(this.#busyKeys));
    this.model.commit(this.#chance(0.02) ? [...keys, '*'] : keys, this.#chance(0.2) ? keys.slice(0, 1) : []);
  }

  #deliver(): boolean {
    const { changes, nowMs } = this.#now;
    const change = this.model.changes[changes.current];
    if (!change) return false;
    changes.current = change.number;
    this.model.receivedMs.set(change.number, nowMs);
    const acknowledged = this.#store.onChange(change).then(() => {
      this.#now.acknowledged = Math.max(this.#now.acknowledged, change.number);
    });
    this.#acknowledgements.push(acknowledged);
    return true;
  }

  #advance(): void {
    this.#now.nowMs += this.#pick([1, 400, 700, 1_000, 1_300, 3_000, 11_000]);
  }

  #disconnectClients(): void {
    for (const client of this.#waiting) if (this.#chance(0.5)) client.abort();
  }

  #disconnectDatabase(): void {
    this.#now.changes.away = true;
  }

  async #reconnect(isGap: boolean): Promise<void> {
    const { changes } = this.#now;
    if (changes.away) this.#now.lastAwayMs = this.#now.nowMs;
    if (isGap && changes.away) {
      changes.current = this.model.newest;
      this.#now.gap = this.model.newest;
      this.#acknowledgements.push(this.#store.onGap());
    }
    while (this.#deliver()) if (this.#chance(0.2)) await settle();
    changes.away = false;
  }

  /** Of a killed process remains what is on disk at that moment. */
  async #restart(isKilled: boolean): Promise<void> {
    await Promise.all(this.#acknowledgements.splice(0));
    const [former, from, to] = [this.#store, this.#folder(), this.#folder(this.#starts + 1)];
    if (!isKilled) await former.close();
    if (this.options.folder) await copyWhileWritten(from, to);
    await this.open();
    if (isKilled) void former.close();
    for (const render of this.#renders.splice(0)) render.reject(new Rejection('application away'));
  }

  #changeWhatIsBusy(): void {
    this.#busyTargets = [this.#pick(TARGETS), this.#pick(TARGETS), this.#pick(TARGETS)];
    this.#busyKeys = [this.#pick(KEYS), this.#pick(KEYS)];
  }

  #folder(start = this.#starts): string {
    return join(this.options.folder ?? '', String(start));
  }

  #target(): string {
    return this.#pick(this.#chance(0.7) ? this.#busyTargets : TARGETS);
  }

  #chance(probability: number): boolean {
    return this.options.random() < probability;
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.options.random() * items.length)] as T;
  }
}
