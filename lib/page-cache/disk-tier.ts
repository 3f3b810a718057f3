import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PublicChange } from '@/lib/public-changes/public-change';
import { ChangeLog, type KnownChanges } from './change-log';
import { decodePageFile, encodePageFile, type PageFile } from './page-file';
import { PageFiles } from './page-files';
import type { PageStoreDisk } from './page-store-types';
import type { Content, StoredPage } from './stored-page';
import type { Log } from './types';

/** Pages that wait to be written; further ones are not written. */
const MAX_WAITING = 1_000;

/** How long closing waits for them. */
const CLOSE_TIMEOUT_MS = 2_000;

export interface DiskTierOptions extends PageStoreDisk {
  log: Log;
  /** What is known of changes now. */
  snapshot(): KnownChanges;
  isWithdrawn(page: StoredPage): boolean;
}

type WritablePage = StoredPage & { content: Content };

/**
 * Finished pages below those in memory. It only helps: an error of the disk turns it off until it works again, and readers do not notice. A page on disk
 * is checked against the known changes when it is read, so that none has to be found when something changes.
 */
export class DiskTier {
  readonly #files: PageFiles;
  readonly #changes: ChangeLog;
  /** What to do for each page: write it, or delete its file (null). */
  readonly #waiting = new Map<string, WritablePage | null>();
  #running: Promise<void> | null = null;
  #clearing: Promise<void> | null = null;
  #isOff = false;
  #isClosed = false;
  #isReported = false;

  private constructor(private readonly options: DiskTierOptions) {
    const { folder, maxBytes, buildId, snapshot } = options;
    this.#files = new PageFiles(folder, maxBytes);
    this.#changes = new ChangeLog({ path: join(folder, 'changes.log'), buildId, snapshot });
  }

  /** `known` is what the changes of before were, null when no page on disk can be used. */
  static async open(options: DiskTierOptions): Promise<{ tier: DiskTier; known: KnownChanges | null }> {
    const tier = new DiskTier(options);
    return { tier, known: await tier.#load() };
  }

  /** Call it when the changes that `open` found are known. */
  async start(): Promise<void> {
    if (this.#isOff) return;
    await this.#changes.begin().catch((error: unknown) => this.#turnOff(error));
    void this.#files.scan().catch((error: unknown) => this.#turnOff(error));
  }

  async read(key: string): Promise<PageFile | null> {
    if (this.#isOff || this.#clearing || this.#waiting.get(key) === null) return null;
    const file = await this.#files.read(key);
    if (file === null || this.#clearing) return null;
    const page = decodePageFile(file, this.options.buildId);
    if (page?.key === key) return page;
    this.delete(key);
    return null;
  }

  get bytes(): number {
    return this.#files.totalBytes;
  }

  /** Later; the last call for a page counts. */
  write(page: WritablePage): void {
    if (this.#isOff || (this.#waiting.size >= MAX_WAITING && !this.#waiting.has(page.key))) return;
    this.#waiting.set(page.key, page);
    this.#running ??= this.#run();
  }

  delete(key: string): void {
    if (this.#isOff) return;
    this.#waiting.set(key, null);
    this.#running ??= this.#run();
  }

  touch(key: string): void {
    this.#files.touch(key);
  }

  /** Resolves when the change is on disk. */
  async record(change: PublicChange): Promise<void> {
    if (this.#isOff) return;
    await this.#changes.append(change).catch((error: unknown) => this.#turnOff(error));
  }

  /** Nothing is read from this moment on. */
  async clear(): Promise<void> {
    if (this.#isOff) return;
    this.#waiting.clear();
    const running = this.#running;
    const clearing = this.#changes.replace(async () => {
      await running;
      await this.#files.clear();
    });
    this.#clearing = clearing.catch((error: unknown) => this.#turnOff(error));
    const own = this.#clearing;
    await own;
    if (this.#clearing !== own) return;
    this.#clearing = null;
    if (this.#waiting.size > 0) this.#running ??= this.#run();
  }

  /** Called from time to time: a disk that was full, or gone for a while, holds pages again, beginning with none. */
  async tryAgain(): Promise<void> {
    if (!this.#isOff || this.#isClosed || this.#clearing) return;
    const { folder, log } = this.options;
    try {
      await mkdir(folder, { recursive: true });
    } catch {
      return;
    }
    // Changes are recorded again from before the snapshot with which the log begins.
    this.#isOff = false;
    await this.clear();
    if (this.#isOff) return;
    this.#isReported = false;
    log.info({ folder }, 'Pages are kept on disk again');
  }

  async saveMostRead(keys: readonly string[]): Promise<void> {
    if (this.#isOff) return;
    const path = join(this.options.folder, 'most-read.json');
    try {
      await writeFile(`${path}.new`, JSON.stringify(keys));
      await rename(`${path}.new`, path);
    } catch (error) {
      await this.#turnOff(error);
    }
  }

  async readMostRead(): Promise<string[]> {
    try {
      const text = await readFile(join(this.options.folder, 'most-read.json'), 'utf8');
      return z.array(z.string()).parse(JSON.parse(text));
    } catch {
      return [];
    }
  }

  /** Waits for a moment for what is to be written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
    });
    const closing = (async () => {
      await this.#clearing;
      await this.#running;
      this.#isOff = true;
      await this.#changes.close();
    })();
    await Promise.race([closing.catch(() => {}), timeout]);
    clearTimeout(timer);
    this.#isOff = true;
    this.#waiting.clear();
  }

  async #load(): Promise<KnownChanges | null> {
    try {
      await mkdir(this.options.folder, { recursive: true });
      const known = await this.#changes.load();
      if (known === null) {
        await this.#changes.remove();
        await this.#files.clear();
      }
      void this.#files.removeDiscarded();
      return known;
    } catch (error) {
      await this.#turnOff(error);
      return null;
    }
  }

  async #run(): Promise<void> {
    // Begins when the caller has returned, and is then known as `#running`.
    await null;
    try {
      for (const [key, page] of this.#waiting) {
        if (this.#clearing) break;
        this.#waiting.delete(key);
        await this.#apply(key, page);
      }
    } catch (error) {
      await this.#turnOff(error);
    }
    this.#running = null;
  }

  async #apply(key: string, page: WritablePage | null): Promise<void> {
    if (page === null || this.options.isWithdrawn(page)) return this.#files.delete(key);
    // Before the first page is written, changes begin to be recorded.
    await this.#changes.begin();
    await this.#files.write(key, encodePageFile(page, this.options.buildId));
  }

  /** Changes are no longer recorded, so that pages on disk cannot be checked after a restart and must not be found then. */
  async #turnOff(error: unknown): Promise<void> {
    if (this.#isOff) return;
    this.#isOff = true;
    this.#waiting.clear();
    const { log, folder } = this.options;
    if (!this.#isReported)
      log.warn({ err: error, folder }, 'Pages are not kept on disk until it works again');
    this.#isReported = true;
    await this.#changes.remove().catch(() => {});
  }
}
