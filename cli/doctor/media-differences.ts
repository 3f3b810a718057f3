import type pg from 'pg';
import { parseStorageKey } from '@/lib/media/storage/storage-key';
import type { MediaStorage } from '@/lib/media/storage/types';
import { GRACE_MS } from '@/lib/media/sweep/sweep-storage';

/** Keys that are compared with the rows at once. */
const BATCH = 5_000;

/** Files that rows name: what is made of pictures, files themselves, and originals, also of content that waits to take the place of another. */
const NAMED = `
  SELECT (SELECT count(*) FROM "MediaVariant")::int + count(*)::int AS count FROM (
    SELECT "id", "contentHash" FROM "Media" WHERE "kind" = 'image'
    UNION SELECT "mediaId", "contentHash" FROM "MediaReplacement") AS originals`;

export interface MediaDifferences {
  rowsWithoutFiles: number;
  /** Old ones alone: a young file may be about to get its row. */
  filesWithoutRows: number;
}

interface Files {
  ids: string[];
  hashes: string[];
  names: string[];
  areOld: boolean[];
}

const noFiles = (): Files => ({ ids: [], hashes: [], names: [], areOld: [] });

/** How many of these files a row names, and how many old ones none does. */
async function compare(client: pg.ClientBase, { ids, hashes, names, areOld }: Files) {
  const { rows } = await client.query<{ named: number; orphans: number }>(
    `SELECT count(*) FILTER (WHERE is_named)::int AS named, count(*) FILTER (WHERE NOT is_named AND is_old)::int AS orphans
       FROM (SELECT f.is_old, (
               EXISTS (SELECT FROM "MediaVariant" v WHERE (v."mediaId", v."contentHash", v."name") = (f.id, f.hash, f.name))
               OR f.name = 'original' AND (
                 EXISTS (SELECT FROM "Media" m WHERE m."id" = f.id AND m."contentHash" = f.hash AND m."kind" = 'image')
                 OR EXISTS (SELECT FROM "MediaReplacement" r WHERE r."mediaId" = f.id AND r."contentHash" = f.hash))) AS is_named
          FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bool[]) AS f(id, hash, name, is_old)) AS compared`,
    [ids, hashes, names, areOld],
  );
  return rows[0] ?? { named: 0, orphans: 0 };
}

/**
 * Compares every file of the storage with the rows that name files. Null when the time is over before: a large library in a bucket takes
 * minutes to list.
 */
export async function mediaDifferences(
  client: pg.ClientBase,
  storage: MediaStorage,
  timeoutMs: number,
): Promise<MediaDifferences | null> {
  const endsAt = performance.now() + timeoutMs;
  const { rows } = await client.query<{ count: number }>(NAMED);
  const oldBefore = new Date(Date.now() - GRACE_MS);
  const found = { named: 0, orphans: 0 };
  let batch = noFiles();
  const settle = async () => {
    const { named, orphans } = await compare(client, batch);
    found.named += named;
    found.orphans += orphans;
    batch = noFiles();
  };
  for await (const { key, modifiedAt } of storage.list('')) {
    const parsed = parseStorageKey(key);
    if (!parsed) continue;
    batch.ids.push(parsed.id);
    batch.hashes.push(parsed.contentHash);
    batch.names.push(parsed.name);
    batch.areOld.push(modifiedAt < oldBefore);
    if (batch.ids.length < BATCH) continue;
    await settle();
    if (performance.now() > endsAt) return null;
  }
  await settle();
  return {
    rowsWithoutFiles: Math.max(0, (rows[0]?.count ?? 0) - found.named),
    filesWithoutRows: found.orphans,
  };
}
