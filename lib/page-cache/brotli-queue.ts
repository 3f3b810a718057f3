import { isCompressible } from './compress';
import type { JoinedEntry } from './joined-entry';
import type { PageEffort } from './rendered-page-types';

export interface BrotliQueueOptions {
  recompress(gzip: Buffer, effort: PageEffort): Promise<Buffer>;
  /** Whether the entry is still what is sent. */
  isCurrent(entry: JoinedEntry): boolean;
  onReplace(entry: JoinedEntry): void;
}

/**
 * How often an entry is sent before it is compressed better. Its gzip bytes are those of its parts, none of which refers to another: a fifth more than the page
 * as a whole needs. Moderate brotli of the whole takes the application some 2 ms, and is there for the second reader at the latest; the best
 * takes 10 ms or more, and saves another 8 %. A page that is sent less often before it changes again is not worth that.
 */
const MIN_SENT: Record<PageEffort, number> = { moderate: 1, best: 64 };

const MAX_WAITING = 100;

/** A reader who waits for a page waits so much longer for fewer bytes of it, if the application is busy. */
const READER_WAITS_MS = 30;

/** Compresses pages better, those that are read most best of all. */
export class BrotliQueue {
  readonly #waiting = new Set<JoinedEntry>();
  /** Many readers may wait for one page. */
  readonly #compressing = new Map<JoinedEntry, Promise<void>>();
  #isRunning = false;

  constructor(private readonly options: BrotliQueueOptions) {}

  /** Call it each time the entry is sent. */
  offer(entry: JoinedEntry): void {
    const effort = nextEffort(entry);
    if (!effort || entry.sentCount < MIN_SENT[effort]) return;
    entry.sentCount = 0;
    if (this.#waiting.size >= MAX_WAITING) return;
    this.#waiting.add(entry);
    if (!this.#isRunning) void this.#run();
  }

  /** For a page for which a reader waits. Never rejects; ends when the reader should not wait any longer. */
  async compressFor(entry: JoinedEntry): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, READER_WAITS_MS);
    });
    await Promise.race([this.#compress(entry), tooLong]);
    clearTimeout(timer);
  }

  isWorthWaiting(entry: JoinedEntry): boolean {
    return nextEffort(entry) === 'moderate' && this.options.isCurrent(entry);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (const entry of this.#waiting) {
      await this.#compress(entry);
      this.#waiting.delete(entry);
    }
    this.#isRunning = false;
  }

  #compress(entry: JoinedEntry): Promise<void> {
    const begun = this.#compressing.get(entry);
    if (begun) return begun;
    const work = this.#compressBetter(entry).finally(() => this.#compressing.delete(entry));
    this.#compressing.set(entry, work);
    return work;
  }

  async #compressBetter(entry: JoinedEntry): Promise<void> {
    const [{ gzip }, effort] = [entry, nextEffort(entry)];
    if (!gzip || !effort || !this.options.isCurrent(entry)) return;
    try {
      const body = await this.options.recompress(gzip.body, effort);
      if (!this.options.isCurrent(entry)) return;
      entry.setBrotli(body, effort);
      this.options.onReplace(entry);
    } catch {
      // The application is away or busy. The page is tried again when it was sent as often again.
    }
  }
}

/** Null for what is compressed as well as it can be, and for pictures. */
function nextEffort({ gzip, effort, page }: JoinedEntry): PageEffort | null {
  if (!gzip || effort === 'best' || !isCompressible(page.content.type, gzip.body.length)) return null;
  return effort === null ? 'moderate' : 'best';
}
