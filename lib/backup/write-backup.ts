import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { KEEP_FILES } from '@/lib/media/content/may-delete-files';
import type { MediaStorage } from '@/lib/media/storage/types';
import { OperatorError } from '@/lib/operator-error';
import { ArchiveWriter } from './archive-writer';
import { type BackupChecksums, CHECKSUMS_ENTRY, fileEntry } from './backup-format';
import { type BucketFile, bucketFiles, isMediaPath } from './bucket-files';
import { listDataFiles, openDataFiles } from './data-files';
import { Digest, digesting } from './digest';
import { explainFailure } from './explain-failure';
import type { OnProgress } from './progress';
import { saveTables } from './save-tables';
import { withTransaction } from './with-transaction';

export type BackupOptions = {
  /** An absolute path. */
  file: string;
  dataDir: string;
  /** Where pictures and files are, if not in DATA_DIR. */
  bucket?: MediaStorage | null;
  /** Returns the URL of the database. Called only after the file could be created. */
  openDatabase: () => Promise<string>;
  onProgress?: OnProgress;
  signal?: AbortSignal;
};

/** Longer than a transaction takes that deletes files (lib/transaction.ts). */
const DELETIONS_TIMEOUT_S = 60;

/** `bytes` is the size of the file. */
export type BackupResult = { bytes: number; checksums: BackupChecksums };

function requireSuitableFile(file: string, dataDir: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) {
    throw new OperatorError(`There is no folder ${folder}: make it, or name another file.`);
  }
  if (!existsSync(dataDir)) return;
  const path = relative(realpathSync(dataDir), join(realpathSync(folder), basename(file)));
  if (path.startsWith('..')) return;
  throw new OperatorError(
    `${file} is inside DATA_DIR (${dataDir}): name a file elsewhere, best on another disk, because what destroys the one would destroy the other.`,
  );
}

/** Those of DATA_DIR, and those of the bucket. What is in `media` beside a bucket is from before there was one. */
async function* filesOf({ dataDir, bucket }: BackupOptions): AsyncGenerator<BucketFile & { mode?: number }> {
  const files = listDataFiles(dataDir).filter(({ path }) => !bucket || !isMediaPath(path));
  yield* openDataFiles(dataDir, files);
  if (bucket) yield* bucketFiles(bucket);
}

async function saveFiles(archive: ArchiveWriter, options: BackupOptions): Promise<BackupChecksums['files']> {
  const checksums: BackupChecksums['files'] = {};
  options.onProgress?.({ kind: 'begins', work: 'Saving files' });
  for await (const { path, size, mode, mtime, body } of filesOf(options)) {
    options.signal?.throwIfAborted();
    const digest = new Digest();
    await archive.add(fileEntry(path), size, digesting(body, digest), { mode, mtime });
    checksums[path] = digest.ofFile();
  }
  return checksums;
}

async function fill(archive: ArchiveWriter, options: BackupOptions): Promise<BackupChecksums> {
  const { openDatabase, signal, onProgress = () => {} } = options;
  const url = await openDatabase();
  // One transaction around both, because a pooler keeps a session together only within one. It reads nothing, and so holds up no cleaning.
  const checksums = await withTransaction({ url, mode: 'READ ONLY', signal }, async (client) => {
    await client.query(`SET LOCAL lock_timeout = '${DELETIONS_TIMEOUT_S}s'`);
    await client.query(KEEP_FILES);
    const tables = await saveTables(archive, { url, signal, onProgress });
    // After the rows, because a file is written before the row that names it is committed.
    return { tables, files: await saveFiles(archive, options) };
  });
  signal?.throwIfAborted();
  await archive.addText(CHECKSUMS_ENTRY, JSON.stringify(checksums, null, 2));
  return checksums;
}

/**
 * Writes a consistent backup of the database and of DATA_DIR's files while the newsroom runs. Memory is bounded, whatever the size.
 * Throws an OperatorError, and leaves no file, when it cannot be completed.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupResult> {
  const { file, dataDir } = options;
  requireSuitableFile(file, dataDir);
  const archive = await ArchiveWriter.create(file).catch((error) => explainFailure(error, file));
  try {
    const checksums = await fill(archive, options);
    return { bytes: await archive.finish(), checksums };
  } catch (error) {
    await archive.discard();
    return explainFailure(error, file);
  }
}
