import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '@/lib/errors';
import { isStoredKey } from './storage-key';
import type { ByteRange, ListedFile, MediaStorage, OpenedFile } from './types';

/** Read at once; with the 64 KB of Node a file of 1 MB takes two thirds more processor time. */
const CHUNK_BYTES = 256 * 1024;

/** Hidden, so that backups leave it out. */
const PARTIAL = '.partial';

/** Files that were never finished are of a process that was killed. */
const PARTIAL_MAX_AGE_MS = 24 * 3600_000;

const codeOf = (error: unknown): unknown => Reflect.get(Object(error), 'code');

function missing(error: unknown): null {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
  throw error;
}

/** A renamed file survives a power failure once its folder is written, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Files below a folder of this machine, or of a disk that all machines share. */
export class DiskStorage implements MediaStorage {
  constructor(private readonly folder: string) {}

  async put(key: string, body: Buffer | Readable): Promise<void> {
    const path = this.#pathOf(key);
    const partial = join(this.folder, PARTIAL, randomUUID());
    try {
      await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
      await this.#write(partial, body);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(partial, path);
      for (const folder of [dirname(path), dirname(dirname(path)), this.folder]) await syncFolder(folder);
    } catch (error) {
      await rm(partial, { force: true });
      if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') {
        throw new AppError('full', [{ path: '', key: 'media.full' }]);
      }
      throw error;
    }
  }

  async open(key: string, range?: ByteRange): Promise<OpenedFile | null> {
    const handle = await open(this.#pathOf(key), 'r').catch(missing);
    if (!handle) return null;
    const { size, mtime } = await handle.stat();
    const stream = handle.createReadStream({ ...range, highWaterMark: CHUNK_BYTES });
    return { size, modifiedAt: mtime, stream };
  }

  async delete(key: string): Promise<void> {
    const path = this.#pathOf(key);
    await rm(path, { force: true }).catch(missing);
    // Folders that still hold something stay.
    await rmdir(dirname(path)).catch(() => null);
    await rmdir(dirname(dirname(path))).catch(() => null);
  }

  async *list(prefix: string): AsyncIterable<ListedFile> {
    const [id, contentHash] = prefix.split('/');
    const start = [id, contentHash].filter(Boolean).join('/');
    // A prefix that ends within a name lists the folder above it.
    const folder = prefix === '' || prefix.endsWith('/') ? start : dirname(`${start}/`);
    for await (const listed of this.#walk(folder === '.' ? '' : folder)) {
      if (listed.key.startsWith(prefix)) yield listed;
    }
  }

  /** Removes what processes that were killed have left unfinished. */
  async removePartial(olderThan = new Date(Date.now() - PARTIAL_MAX_AGE_MS)): Promise<void> {
    const folder = join(this.folder, PARTIAL);
    for (const name of (await readdir(folder).catch(missing)) ?? []) {
      const found = await stat(join(folder, name)).catch(missing);
      if (found && found.mtime < olderThan) await rm(join(folder, name), { force: true });
    }
  }

  async *#walk(below: string): AsyncIterable<ListedFile> {
    const items: Dirent[] =
      (await readdir(join(this.folder, below), { withFileTypes: true }).catch(missing)) ?? [];
    for (const item of items) {
      const key = below ? `${below}/${item.name}` : item.name;
      if (item.name.startsWith('.')) continue;
      if (item.isDirectory()) yield* this.#walk(key);
      else if (isStoredKey(key)) {
        const found = await stat(join(this.folder, key)).catch(missing);
        if (found) yield { key, size: found.size, modifiedAt: found.mtime };
      }
    }
  }

  async #write(partial: string, body: Buffer | Readable): Promise<void> {
    const handle = await open(partial, 'wx', 0o600);
    try {
      await writeFile(handle, body);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  #pathOf(key: string): string {
    if (!isStoredKey(key)) throw new Error(`${JSON.stringify(key)} is no key of the media storage`);
    return join(this.folder, key);
  }
}
