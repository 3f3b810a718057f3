import type { JoinedEntry } from './joined-entry';

export interface BrotliQueueOptions {
  recompress(gzip: Buffer): Promise<Buffer>;
  /** Whether the entry is still what is sent. */
  isCurrent(entry: JoinedEntry): boolean;
  onReplace(entry: JoinedEntry): void;
}

/**
 * Brotli takes the application some 10 ms of processor time and saves a fifth of the bytes. A page that is sent less often before it
 * changes again is not worth that.
 */
const MIN_SENT = 64;

const MAX_WAITING = 100;

/** Has the pages that are read most compressed better, one at a time. */
export class BrotliQueue {
  readonly #waiting = new Set<JoinedEntry>();
  #isRunning = false;

  constructor(private readonly options: BrotliQueueOptions) {}

  /** Call it each time the entry is sent. */
  offer(entry: JoinedEntry): void {
    if (entry.sentCount < MIN_SENT || entry.br || !entry.gzip) return;
    entry.sentCount = 0;
    if (this.#waiting.size >= MAX_WAITING) return;
    this.#waiting.add(entry);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (const entry of this.#waiting) {
      await this.#compress(entry);
      this.#waiting.delete(entry);
    }
    this.#isRunning = false;
  }

  async #compress(entry: JoinedEntry): Promise<void> {
    const { gzip } = entry;
    if (!gzip || !this.options.isCurrent(entry)) return;
    try {
      const body = await this.options.recompress(gzip.body);
      if (!this.options.isCurrent(entry)) return;
      entry.setBrotli(body);
      this.options.onReplace(entry);
    } catch {
      // The application is away or busy. The page is tried again when it was sent as often again.
    }
  }
}
