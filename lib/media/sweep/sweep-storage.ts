import { db, type Tx } from '@/lib/db';
import { deleteFilesOf, namedContents } from '@/lib/media/content/delete-files';
import { mayDeleteFiles } from '@/lib/media/content/may-delete-files';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { ORIGINAL, parseStorageKey } from '@/lib/media/storage/storage-key';
import { transaction } from '@/lib/transaction';

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

async function namedVariants(tx: Tx, ids: string[]): Promise<Set<string>> {
  const rows = await tx.mediaVariant.findMany({
    where: { mediaId: { in: ids } },
    select: { mediaId: true, contentHash: true, name: true },
  });
  return new Set(rows.map(({ mediaId, contentHash, name }) => `${mediaId}/${contentHash}/${name}`));
}

/** Files of one content that no row names. A content that is still waiting has no rows yet, and keeps all. */
function unnamedIn({ id, contentHash, names }: StoredContent, named: Set<string>): string[] {
  const keys = names.map((name) => ({ name, key: `${id}/${contentHash}/${name}` }));
  if (!keys.some(({ key }) => named.has(key))) return [];
  return keys.filter(({ name, key }) => name !== ORIGINAL && !named.has(key)).map(({ key }) => key);
}

/**
 * Sizes and crops that were stored by a job that was ended before it wrote their rows, and those of former focal points. Under the lock of the
 * picture: whoever is about to write rows of such files waits for it, and then sees that they are gone (lib/media/prepare/require-stored.ts).
 */
async function deleteUnnamedVariants(contents: StoredContent[]): Promise<void> {
  const named = await namedVariants(
    db(),
    contents.map(({ id }) => id),
  );
  for (const content of contents.filter((each) => unnamedIn(each, named).length > 0)) {
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM "Media" WHERE "id" = ${content.id}::uuid FOR UPDATE`;
      // The next sweep deletes what this one leaves.
      if (!(await mayDeleteFiles(tx))) return;
      const now = await namedVariants(tx, [content.id]);
      for (const key of unnamedIn(content, now)) await mediaStorage().delete(key);
    });
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
