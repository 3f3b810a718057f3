export interface RerenderQueueOptions {
  /** Resolves when the page is rendered or cannot be. Does not reject. */
  render(key: string): Promise<void>;
  /** Whether the page is still invalid when its turn comes. */
  isNeeded(key: string): boolean;
  /** Nothing can be rendered now. */
  isPaused(): boolean;
  /** How many renders run that readers wait for. */
  awaitedCount(): number;
  concurrency: number;
}

/** One for each power of two that a small integer can hold. */
const BUCKETS = 32;

/** Pages that are looked at without a pause. */
const MAX_CHECKS = 100;

/**
 * Renders invalid pages before anybody asks for them, those first that are read most (compared by powers of two, so that no page has to
 * be sorted). Readers who wait for renders go first.
 */
export class RerenderQueue {
  readonly #buckets = Array.from({ length: BUCKETS }, () => new Set<string>());
  readonly #bucketOf = new Map<string, Set<string>>();
  #runningCount = 0;
  #isStarting = false;

  constructor(private readonly options: RerenderQueueOptions) {}

  get size(): number {
    return this.#bucketOf.size;
  }

  enqueue(key: string, recentReads: number): void {
    const bucket = this.#buckets[32 - Math.clz32(Math.min(recentReads, 2 ** 31 - 1))];
    const former = this.#bucketOf.get(key);
    if (!bucket || bucket === former) return;
    former?.delete(key);
    bucket.add(key);
    this.#bucketOf.set(key, bucket);
    this.start();
  }

  clear(): void {
    for (const bucket of this.#buckets) bucket.clear();
    this.#bucketOf.clear();
  }

  /** Begins soon, when all pages that a change hits are known. Also has to be called when the database is back. */
  start(): void {
    if (this.#isStarting || this.size === 0) return;
    this.#isStarting = true;
    setImmediate(() => {
      this.#isStarting = false;
      this.#startRenders();
    });
  }

  #startRenders(): void {
    for (let checks = 0; this.size > 0 && this.#runningCount < this.#limit(); checks += 1) {
      if (checks === MAX_CHECKS) {
        this.start();
        return;
      }
      const key = this.#takeMostRead();
      if (this.options.isNeeded(key)) void this.#render(key);
    }
  }

  #limit(): number {
    const { isPaused, awaitedCount, concurrency } = this.options;
    if (isPaused()) return 0;
    return awaitedCount() > 0 ? 1 : concurrency;
  }

  async #render(key: string): Promise<void> {
    this.#runningCount += 1;
    await this.options.render(key);
    this.#runningCount -= 1;
    this.start();
  }

  #takeMostRead(): string {
    const bucket = this.#buckets.findLast(({ size }) => size > 0);
    const [key = ''] = bucket ?? [];
    bucket?.delete(key);
    this.#bucketOf.delete(key);
    return key;
  }
}
