import type { ChannelSubscriber } from '@/lib/database/database-listener';
import { isDatabaseAway } from '@/lib/database/is-database-away';
import type { JobHandler } from './job-handler';
import type { DueIn, JobStore, TakenJob } from './job-store';
import { type JobLog, runJob } from './run-job';

/** Announcements wake the loop, and it knows when the next job is due; this is for those that were lost. */
const POLL_MS = 5_000;
/** A job that is due could not be taken: another process is taking it, or a transaction is about to change it. */
const TAKEN_ELSEWHERE_MS = 250;
const EXPIRE_EVERY_MS = 30_000;
const CLEAN_UP_EVERY_MS = 15 * 60_000;

export interface JobLoopOptions {
  handlers: readonly JobHandler[];
  store: JobStore;
  log: JobLog;
  /** What every attempt begins with, such as reading what another process may have changed. */
  prepare: () => Promise<void>;
  pollMs?: number;
  expireEveryMs?: number;
}

/** Takes jobs that are due and runs them, as many at once as their kinds allow, until `stop`. */
export class JobLoop implements ChannelSubscriber {
  readonly #byName: Map<string, JobHandler>;
  readonly #running = new Map<TakenJob, Promise<void>>();
  readonly #ending = new AbortController();
  readonly #intervals: NodeJS.Timeout[];
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> | null = null;
  #isRequestedAgain = false;
  #isAway = false;

  constructor(private readonly options: JobLoopOptions) {
    const { handlers, store, expireEveryMs = EXPIRE_EVERY_MS } = options;
    this.#byName = new Map(handlers.map((handler) => [handler.kind.name, handler]));
    const every = (ms: number, work: () => Promise<void>) => setInterval(() => this.#try(work), ms).unref();
    this.#intervals = [
      every(expireEveryMs, () => store.failExpired()),
      every(CLEAN_UP_EVERY_MS, () => store.cleanUp()),
    ];
    this.wake();
  }

  onNotification(): void {
    this.wake();
  }

  onConnect(): void {
    this.wake();
  }

  /** A job that is enqueued while others are taken may be too late for that turn. */
  wake(): void {
    this.#isRequestedAgain = true;
    this.#turn ??= this.#takeDue().finally(() => {
      this.#turn = null;
    });
  }

  /** Takes nothing any more. Resolves when the running jobs have ended or, after `timeoutMs`, were given back to the queue. */
  async stop(timeoutMs: number): Promise<void> {
    this.#ending.abort(new Error('The process is about to end'));
    for (const timer of this.#intervals) clearInterval(timer);
    clearTimeout(this.#timer);
    await this.#turn;
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, timeoutMs).unref());
    await Promise.race([Promise.all(this.#running.values()), timeout]);
    const left = [...this.#running.keys()];
    await Promise.all(left.map((job) => this.#try(() => this.options.store.giveBack(job))));
  }

  async #takeDue(): Promise<void> {
    let nextMs = 0;
    while (this.#isRequestedAgain && !this.#ending.signal.aborted) {
      this.#isRequestedAgain = false;
      await this.#try(async () => {
        const due = await this.options.store.dueIn([...this.#byName.keys()]);
        nextMs = await this.#takeFrom(due);
      });
    }
    const waitMs = this.#isAway || nextMs <= 0 ? this.#pollMs : Math.min(nextMs, this.#pollMs);
    clearTimeout(this.#timer);
    if (!this.#ending.signal.aborted) this.#timer = setTimeout(() => this.wake(), waitMs).unref();
  }

  get #pollMs(): number {
    return this.options.pollMs ?? POLL_MS;
  }

  /** Returns how soon to look again; kinds without a free slot are looked at when one of their jobs ends. */
  async #takeFrom(due: DueIn): Promise<number> {
    let nextMs = this.#pollMs;
    for (const [name, dueInMs] of due) {
      const handler = this.#byName.get(name);
      const free = handler ? handler.kind.concurrency - this.#countRunning(name) : 0;
      if (!handler || free <= 0) continue;
      if (dueInMs > 0) {
        nextMs = Math.min(nextMs, Math.ceil(dueInMs) + 1);
        continue;
      }
      const jobs = await this.options.store.take(name, free);
      for (const job of jobs) this.#start(handler, job);
      if (jobs.length === 0) nextMs = Math.min(nextMs, TAKEN_ELSEWHERE_MS);
    }
    return nextMs;
  }

  #countRunning(name: string): number {
    return [...this.#running.keys()].filter((job) => job.name === name).length;
  }

  #start(handler: JobHandler, job: TakenJob): void {
    const { store, log, prepare } = this.options;
    const run = runJob({ handler, job, prepare, log, ending: this.#ending.signal })
      .then((end) => this.#try(() => end(store)))
      .finally(() => {
        this.#running.delete(job);
        if (!this.#ending.signal.aborted) this.wake();
      });
    this.#running.set(job, run);
  }

  /** Whatever is wrong with the queue, the loop waits for it, and says so once. What began before that does not say that it is over. */
  async #try(work: () => Promise<void>): Promise<void> {
    const wasAway = this.#isAway;
    try {
      await work();
      if (!wasAway || !this.#isAway) return;
      this.options.log.info({}, 'Jobs run again');
      this.#isAway = false;
    } catch (err) {
      if (!this.#isAway && isDatabaseAway(err)) this.options.log.warn({}, 'The database is away: jobs wait');
      else if (!this.#isAway) this.options.log.error({ err }, 'The queue of jobs does not work: jobs wait');
      this.#isAway = true;
    }
  }
}
