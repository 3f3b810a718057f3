import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { megabytes } from '@/cli/backup-progress';
import type { Env } from '@/lib/env';
import { openMediaStorage } from '@/lib/media/storage/media-storage';
import { S3Failure } from '@/lib/media/storage/s3-failure';
import { S3Storage } from '@/lib/media/storage/s3-storage';
import { storageKey } from '@/lib/media/storage/storage-key';
import type { MediaStorage } from '@/lib/media/storage/types';
import { type Finding, fault, ok, unknown, warning } from './finding';
import { mediaDifferences } from './media-differences';

/** Of the files that were made last, so many are looked for: with a wrong folder or bucket, none of them is there. */
const SAMPLE = 20;

/** One upload has at most 25 MB, and its sizes and crops about as much. */
const HARDLY_ANY_MB = 500;

/** Comparing every file takes a second for some ten thousand on a disk, and minutes for a large library in a bucket. */
const COMPARE_TIMEOUT_MS = 15_000;

interface Stored {
  id: string;
  contentHash: string;
  name: string;
}

const inBucket = ({ S3_BUCKET, S3_ENDPOINT }: Env) => `the bucket ${S3_BUCKET} of ${S3_ENDPOINT}`;

async function missingIn(storage: MediaStorage, files: readonly Stored[]): Promise<string[]> {
  const missing: string[] = [];
  for (const file of files) {
    const key = storageKey(file);
    const opened = await storage.open(key);
    opened?.stream.destroy();
    if (!opened) missing.push(key);
  }
  return missing;
}

function spaceFindings(folder: string): Finding[] {
  if (!existsSync(folder)) return [];
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMb >= HARDLY_ANY_MB) return [];
  return [
    warning(`The disk of ${folder} has ${freeMb} MB free: uploads are soon refused. Free some space there.`),
  ];
}

async function contentFinding(client: pg.ClientBase, storage: MediaStorage, env: Env): Promise<Finding> {
  const { rows } = await client.query<{ count: number; bytes: string }>(
    `SELECT count(*)::int AS count, coalesce(sum("byteSize"), 0)::text AS bytes FROM "Media"`,
  );
  const { rows: last } = await client.query<Stored>(
    `SELECT v."mediaId" AS id, v."contentHash", v."name" FROM "MediaVariant" v JOIN "Media" m ON m."id" = v."mediaId"
      ORDER BY m."createdAt" DESC, m."id" DESC LIMIT ${SAMPLE}`,
  );
  const where = storage instanceof S3Storage ? inBucket(env) : join(env.DATA_DIR, 'media');
  const missing = await missingIn(storage, last);
  if (missing.length > 0) {
    return fault(
      `${missing.length} of the ${last.length} files of the media library that were made last are not in ${where} (such as ${missing[0]}): set DATA_DIR and S3_* as for npm start, or restore them from a backup.`,
    );
  }
  const { count = 0, bytes = '0' } = rows[0] ?? {};
  return ok(
    `The media library has ${count} pictures and files with ${megabytes(Number(bytes))} of originals, in ${where}.`,
  );
}

/** How many rows have no file and how many files no row, which a kill at any moment must not cause. */
async function differencesFinding(client: pg.ClientBase, storage: MediaStorage): Promise<Finding> {
  const differences = await mediaDifferences(client, storage, COMPARE_TIMEOUT_MS);
  if (!differences)
    return unknown(
      'The media library is too large for its files to be compared with its rows in fifteen seconds.',
    );
  const { rowsWithoutFiles, filesWithoutRows } = differences;
  if (rowsWithoutFiles > 0)
    return fault(
      `${rowsWithoutFiles} files that rows of the media library name are missing: restore them from a backup, or upload the pictures again. Files without rows: ${filesWithoutRows}.`,
    );
  if (filesWithoutRows > 0)
    return warning(
      `${filesWithoutRows} files of the media library have no row, and are older than two days: the sweep of every sixth hour should have deleted them. Rows without files: 0.`,
    );
  return ok('In the media library no row is without its file, and no file without its row.');
}

/** Whether the bytes of the media library are where its rows say, and whether more fit in. */
export async function mediaFindings(client: pg.ClientBase, env: Env): Promise<Finding[]> {
  const { rows } = await client.query(`SELECT to_regclass('"MediaVariant"') IS NOT NULL AS exists`);
  // The database of an older version.
  if (rows[0]?.exists !== true) return [];
  const storage = openMediaStorage(env);
  try {
    if (storage instanceof S3Storage) await storage.check();
    const space = storage instanceof S3Storage ? [] : spaceFindings(join(env.DATA_DIR, 'media'));
    const content = await contentFinding(client, storage, env);
    // With a wrong folder or bucket everything would be missing.
    const differences = content.level === 'ok' ? [await differencesFinding(client, storage)] : [];
    return [content, ...differences, ...space];
  } catch (error) {
    if (error instanceof S3Failure) return [fault(error.message)];
    throw error;
  } finally {
    if (storage instanceof S3Storage) storage.close();
  }
}
