import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';

const FOLDERS = Array.from({ length: 256 }, (_, number) => number.toString(16).padStart(2, '0'));

interface FoundFile {
  name: string;
  bytes: number;
  readMs: number;
}

async function filesIn(folder: string, subfolder: string): Promise<FoundFile[]> {
  const names = await readdir(join(folder, subfolder)).catch(() => []);
  const files = await Promise.all(
    names.map(async (rest) => {
      const found = await stat(join(folder, subfolder, rest)).catch(() => null);
      return found ? [{ name: subfolder + rest, bytes: found.size, readMs: found.mtimeMs }] : [];
    }),
  );
  return files.flat().sort((a, b) => a.readMs - b.readMs);
}

/**
 * The longest unread first. Names are hashes, so that the n-th oldest files of all folders are about equally old; sorting all of them at
 * once would hold up readers.
 */
async function mergeByAge(folders: FoundFile[][]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const longest = Math.max(...folders.map(({ length }) => length));
  for (let position = 0; position < longest; position += 1) {
    for (const files of folders) {
      const file = files[position];
      if (file) sizes.set(file.name, file.bytes);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return sizes;
}

/**
 * One file per page, in 256 folders, bounded by bytes with the oldest read out first. Names are hashes, because addresses may be longer
 * than file names. Writing and deleting must not overlap.
 */
export class PageFiles {
  /** Bytes of each file, the longest unread first. */
  #sizes = new Map<string, number>();
  #totalBytes = 0;
  #isScanned = false;
  #clearCount = 0;
  readonly #pages: string;
  readonly #partial: string;

  constructor(
    private readonly folder: string,
    private readonly maxBytes: number,
  ) {
    this.#pages = join(folder, 'pages');
    this.#partial = join(folder, 'partial');
  }

  get totalBytes(): number {
    return this.#totalBytes;
  }

  /** Until it resolves, files are looked for on the disk and nothing is removed. */
  async scan(): Promise<void> {
    const clearCount = this.#clearCount;
    const folders: FoundFile[][] = [];
    for (const folder of FOLDERS) folders.push(await filesIn(this.#pages, folder));
    const found = await mergeByAge(folders);
    if (clearCount !== this.#clearCount) return;
    for (const [name, bytes] of this.#sizes) {
      found.delete(name);
      found.set(name, bytes);
    }
    this.#sizes = found;
    this.#totalBytes = [...found.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.#isScanned = true;
  }

  async read(key: string): Promise<Buffer | null> {
    const name = this.#name(key);
    if (this.#isScanned && !this.#sizes.has(name)) return null;
    try {
      const file = await readFile(this.#path(name));
      this.touch(key);
      const now = new Date();
      utimes(this.#path(name), now, now).catch(() => {});
      return file;
    } catch {
      return null;
    }
  }

  /** The page was read, whether from here or from memory. */
  touch(key: string): void {
    const name = this.#name(key);
    const bytes = this.#sizes.get(name);
    if (bytes !== undefined) this.#setSize(name, bytes);
  }

  /** All or nothing: a reader finds the former file or this one. */
  async write(key: string, file: Buffer): Promise<void> {
    if (file.length > this.maxBytes) return this.delete(key);
    const name = this.#name(key);
    await writeFile(this.#partial, file);
    await this.#rename(this.#path(name));
    this.#totalBytes += file.length - (this.#sizes.get(name) ?? 0);
    this.#setSize(name, file.length);
    await this.#removeOldest();
  }

  async delete(key: string): Promise<void> {
    const name = this.#name(key);
    if (!this.#isScanned || this.#sizes.has(name)) await this.#remove(name);
  }

  /** From the moment that it resolves nothing is found; the space is free some time later. */
  async clear(): Promise<void> {
    this.#clearCount += 1;
    this.#sizes.clear();
    this.#totalBytes = 0;
    this.#isScanned = true;
    const discarded = join(this.folder, `discarded-${process.hrtime.bigint()}`);
    await rename(this.#pages, discarded).catch((error: unknown) => {
      if (!isMissingFile(error)) throw error;
    });
    void this.removeDiscarded();
  }

  async removeDiscarded(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names.filter((candidate) => candidate.startsWith('discarded-'))) {
      await rm(join(this.folder, name), { recursive: true, force: true }).catch(() => {});
    }
  }

  async #removeOldest(): Promise<void> {
    for (const name of this.#sizes.keys()) {
      if (!this.#isScanned || this.#totalBytes <= this.maxBytes) return;
      await this.#remove(name);
    }
  }

  async #remove(name: string): Promise<void> {
    this.#totalBytes -= this.#sizes.get(name) ?? 0;
    this.#sizes.delete(name);
    await unlink(this.#path(name)).catch((error: unknown) => {
      if (!isMissingFile(error)) throw error;
    });
  }

  async #rename(path: string): Promise<void> {
    try {
      await rename(this.#partial, path);
    } catch (error) {
      if (!isMissingFile(error)) throw error;
      await mkdir(join(path, '..'), { recursive: true });
      await rename(this.#partial, path);
    }
  }

  #setSize(name: string, bytes: number): void {
    this.#sizes.delete(name);
    this.#sizes.set(name, bytes);
  }

  #name(key: string): string {
    return createHash('sha256').update(key).digest('hex').slice(0, 40);
  }

  #path(name: string): string {
    return join(this.#pages, name.slice(0, 2), name.slice(2));
  }
}
