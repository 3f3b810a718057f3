import { db } from '@/lib/db';
import { deleteFilesOf, namedContents } from '@/lib/media/content/delete-files';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { ORIGINAL, parseStorageKey } from '@/lib/media/storage/storage-key';

/** Longer than an upload may take and than a job is tried again: what is younger may be about to get its row. */
export const GRACE_MS = 48 * 3600_000;

/** Contents that are compared with the rows at once. */
const BATCH = 200;

interface StoredContent {
  id: string;
  contentHash: string;
  names: string[];
}

/** The old files in the storage by content, some contents at a time. */
async function* batches(before: Date): AsyncIterable<StoredContent[]> {
  let batch: StoredContent[] = [];
  for await (const { key, modifiedAt } of mediaStorage().list('')) {
    const parsed = parseStorageKey(key);
    if (!parsed || modifiedAt >= before) continue;
    const last = batch.at(-1);
    if (last?.id === parsed.id && last.contentHash === parsed.contentHash) last.names.push(parsed.name);
    else {
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
      batch.push({ id: parsed.id, contentHash: parsed.contentHash, names: [parsed.name] });
    }
  }
  yield batch;
}

/** Sizes and crops that were stored by a job that was ended before it wrote their rows. */
async function deleteUnnamedVariants(contents: StoredContent[]): Promise<void> {
  const rows = await db().mediaVariant.findMany({
    where: { mediaId: { in: contents.map(({ id }) => id) } },
    select: { mediaId: true, contentHash: true, name: true },
  });
  const named = new Set(rows.map(({ mediaId, contentHash, name }) => `${mediaId}/${contentHash}/${name}`));
  for (const { id, contentHash, names } of contents) {
    // A content that is still waiting has no rows yet.
    if (!names.some((name) => named.has(`${id}/${contentHash}/${name}`))) continue;
    const keys = names.filter((name) => name !== ORIGINAL).map((name) => `${id}/${contentHash}/${name}`);
    for (const key of keys) if (!named.has(key)) await mediaStorage().delete(key);
  }
}

/** Deletes the files that no row names, once they are so old that none will. */
export async function sweepStorage(
  signal: AbortSignal,
  before = new Date(Date.now() - GRACE_MS),
): Promise<void> {
  for await (const contents of batches(before)) {
    signal.throwIfAborted();
    const named = await namedContents(contents.map(({ id }) => id));
    const isNamed = ({ id, contentHash }: StoredContent) => named.has(`${id}/${contentHash}`);
    for (const orphan of contents.filter((content) => !isNamed(content))) {
      signal.throwIfAborted();
      await deleteFilesOf(orphan.id, orphan.contentHash);
    }
    await deleteUnnamedVariants(contents.filter(isNamed));
  }
}
