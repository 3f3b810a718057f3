import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sentType } from '@/lib/media/serving/sent-type';
import { isStoredKey } from '@/lib/media/storage/storage-key';
import type { MediaStorage } from '@/lib/media/storage/types';
import { OperatorError } from '@/lib/operator-error';
import type { ArchiveEntry } from './archive-reader';
import { type BackupChecksums, damagedBackup, parseFilePath } from './backup-format';
import { isMediaPath, keyOfMediaPath } from './bucket-files';
import { listDataFiles } from './data-files';
import { Digest, digesting } from './digest';
import type { Entries } from './entries';

const STAGING = '.restore';

/** Throws an OperatorError when DATA_DIR holds files of a newsroom. */
export function requireNoDataFiles(dataDir: string): void {
  const [file] = listDataFiles(dataDir);
  if (!file) return;
  throw new OperatorError(
    `DATA_DIR (${dataDir}) holds files of a newsroom (such as ${file.path}): choose an empty folder with DATA_DIR; nothing was changed.`,
  );
}

/**
 * The files of a backup, first in a hidden folder of DATA_DIR. `moveToDataDir` renames them, and `remove` undoes both, so that a
 * restore that fails leaves nothing behind.
 */
export class RestoredFiles {
  private readonly staging: string;
  private moved: string[] = [];
  /** Keys of what is in the bucket. */
  private stored: string[] = [];

  /** Pictures and files go into the bucket, if there is one. */
  constructor(
    private readonly dataDir: string,
    private readonly bucket: MediaStorage | null = null,
  ) {
    this.staging = join(dataDir, STAGING);
    rmSync(this.staging, { recursive: true, force: true });
  }

  /** Writes the files that follow in the archive. Returns what was read. */
  async write(entries: Entries, signal?: AbortSignal): Promise<BackupChecksums['files']> {
    const digests: BackupChecksums['files'] = {};
    for (let entry = entries.current; entry?.name.startsWith('files/'); entry = await entries.advance()) {
      signal?.throwIfAborted();
      const path = parseFilePath(entry.name);
      if (path === null) throw damagedBackup(entries.file, `it holds a file with the path ${entry.name}`);
      const digest = new Digest();
      const body = digesting(entry.body, digest);
      if (!(await this.store(path, body))) await this.stage(path, body, entry);
      digests[path] = digest.ofFile();
    }
    return digests;
  }

  /** Returns false for what does not belong into the bucket. */
  private async store(path: string, body: AsyncIterable<Uint8Array>): Promise<boolean> {
    const key = isMediaPath(path) ? keyOfMediaPath(path) : '';
    if (!this.bucket || !isStoredKey(key)) return false;
    this.stored.push(key);
    await this.bucket.put(key, Readable.from(body), sentType(key));
    return true;
  }

  private async stage(path: string, body: AsyncIterable<Uint8Array>, entry: ArchiveEntry): Promise<void> {
    const target = join(this.staging, path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    const output = createWriteStream(target, { flags: 'wx', mode: entry.mode & 0o777, flush: true });
    await pipeline(body, output);
    if (entry.mtime) utimesSync(target, entry.mtime, entry.mtime);
  }

  moveToDataDir(): void {
    for (const name of existsSync(this.staging) ? readdirSync(this.staging) : []) {
      if (existsSync(join(this.dataDir, name))) {
        throw new OperatorError(
          `${join(this.dataDir, name)} appeared during the restore: nothing was changed.`,
        );
      }
      renameSync(join(this.staging, name), join(this.dataDir, name));
      this.moved.push(name);
    }
    rmSync(this.staging, { recursive: true, force: true });
  }

  async remove(): Promise<void> {
    for (const name of this.moved) rmSync(join(this.dataDir, name), { recursive: true, force: true });
    rmSync(this.staging, { recursive: true, force: true });
    for (const key of this.stored) await this.bucket?.delete(key);
    this.moved = [];
    this.stored = [];
  }
}
