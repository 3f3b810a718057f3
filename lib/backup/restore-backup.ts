import { isDeepStrictEqual } from 'node:util';
import { migrate } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';
import type { MediaStorage } from '@/lib/media/storage/types';
import { OperatorError } from '@/lib/operator-error';
import { readText } from './archive-reader';
import {
  type BackupChecksums,
  type BackupHeader,
  CHECKSUMS_ENTRY,
  damagedBackup,
  HEADER_ENTRY,
  notABackup,
  parseChecksums,
  parseHeader,
} from './backup-format';
import { requireEmptyBucket } from './bucket-files';
import { Entries } from './entries';
import { explainFailure } from './explain-failure';
import { hasMigrations, listMigrations } from './list-tables';
import { loadDatabase } from './load-database';
import type { OnProgress } from './progress';
import { requireEmptyDatabase, requireNoOtherMigrations } from './require-empty-database';
import { RestoredFiles, requireNoDataFiles } from './restore-files';
import { withTransaction } from './with-transaction';

export type RestoreOptions = {
  file: string;
  dataDir: string;
  /** Where pictures and files go, if not into DATA_DIR. */
  bucket?: MediaStorage | null;
  /** Returns the URL of the target. Called only after the file and the folder turned out to be suitable. */
  openDatabase: () => Promise<string>;
  onProgress?: OnProgress;
  signal?: AbortSignal;
};

export type RestoreResult = { header: BackupHeader; checksums: BackupChecksums; migrated: string[] };

/** Throws an OperatorError unless this code has every migration of the backup, with the same text. */
function requireKnownMigrations(file: string, { migrations }: BackupHeader): void {
  const known = new Map(readMigrationFiles(MIGRATIONS_FOLDER).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of migrations) {
    if (!known.has(name)) {
      throw new OperatorError(
        `${file} was written by a newer version of Markaz (its migration ${name} is unknown here): install that version to restore it.`,
      );
    }
    if (known.get(name) !== checksum) {
      throw new OperatorError(
        `${file} was written with another text of the migration ${name} than this version has: restore it with the version that wrote it.`,
      );
    }
  }
}

async function readHeader(entries: Entries): Promise<BackupHeader> {
  const entry = await entries.advance();
  if (entry?.name !== HEADER_ENTRY) throw notABackup(entries.file);
  const header = parseHeader(entries.file, await readText(entry));
  await entries.advance();
  return header;
}

/** Compares what was read with the archive's last entry, which is missing when the archive was cut off. */
async function requireChecksums(entries: Entries, read: BackupChecksums): Promise<void> {
  const { file, current } = entries;
  if (current?.name !== CHECKSUMS_ENTRY)
    throw damagedBackup(file, `${current?.name ?? CHECKSUMS_ENTRY} is out of order`);
  const expected = parseChecksums(file, await readText(current));
  for (const part of ['tables', 'files'] as const) {
    const names = new Set([...Object.keys(expected[part]), ...Object.keys(read[part])]);
    const wrong = [...names].find((name) => !isDeepStrictEqual(expected[part][name], read[part][name]));
    if (wrong) throw damagedBackup(file, `the content of ${wrong} differs from its checksum`);
  }
  if (await entries.advance()) throw damagedBackup(file, 'it goes on after its end');
}

/** Brings the empty database to the schema of the backup. */
async function makeSchema(url: string, { migrations }: BackupHeader): Promise<void> {
  await withTransaction({ url, mode: 'READ ONLY' }, async (client) => {
    await requireEmptyDatabase(client);
    if (await hasMigrations(client)) requireNoOtherMigrations(await listMigrations(client), migrations);
  });
  await migrate(url, { only: migrations.map(({ name }) => name) });
}

async function restoreInto(
  url: string,
  header: BackupHeader,
  entries: Entries,
  { dataDir, bucket, onProgress = () => {}, signal }: RestoreOptions,
): Promise<BackupChecksums> {
  await makeSchema(url, header);
  const files = new RestoredFiles(dataDir, bucket);
  try {
    return await withTransaction({ url, signal }, async (client) => {
      let read: BackupChecksums = { tables: {}, files: {} };
      const requireIntact = async (tables: BackupChecksums['tables']) => {
        read = { tables, files: await files.write(entries, signal) };
        await requireChecksums(entries, read);
      };
      await loadDatabase(client, header, entries, { onProgress, requireIntact });
      // Before the commit: after a failure in between, the next attempt is refused instead of going on without the files.
      files.moveToDataDir();
      return read;
    });
  } catch (error) {
    await files.remove();
    throw error;
  }
}

/** The migrations that are newer than the backup, and the statistics of the query planner, which otherwise come a minute later. */
async function update(url: string, onProgress: OnProgress = () => {}): Promise<string[]> {
  onProgress({ kind: 'begins', work: 'Applying migrations that are newer than the backup' });
  const migrated = await migrate(url).catch((error: unknown) => {
    if (!(error instanceof OperatorError)) throw error;
    throw new OperatorError(`The backup is restored, but a newer migration failed. ${error.message}`);
  });
  await withTransaction({ url }, (client) => client.query('ANALYZE'));
  return migrated;
}

/**
 * Restores a backup into an empty database and a DATA_DIR without a newsroom: the schema that the backup has, then its rows and
 * files in one transaction with every checksum verified, then the migrations that are newer than the backup. Memory is bounded.
 * Throws an OperatorError when it cannot be done; the rows and files are then absent.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreResult> {
  const { file, dataDir, openDatabase } = options;
  const entries = new Entries(file);
  try {
    const header = await readHeader(entries);
    requireKnownMigrations(file, header);
    requireNoDataFiles(dataDir);
    if (options.bucket) await requireEmptyBucket(options.bucket);
    const url = await openDatabase();
    const checksums = await restoreInto(url, header, entries, options);
    return { header, checksums, migrated: await update(url, options.onProgress) };
  } catch (error) {
    return explainFailure(error, dataDir);
  } finally {
    await entries.close();
  }
}
