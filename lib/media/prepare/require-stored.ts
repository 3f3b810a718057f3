import { mediaStorage } from '@/lib/media/storage/media-storage';
import { storageKey } from '@/lib/media/storage/storage-key';
import type { ContentId } from './store-variants';

/**
 * Throws where a file is gone whose row is about to be written: a sweep has seen it before it had one, as it does with crops that are cut once
 * more. The caller holds the lock of the picture, as the sweep does, and the job is tried again.
 */
export async function requireStored(
  { id, contentHash }: ContentId,
  rows: readonly { name: string }[],
): Promise<void> {
  const stored = new Set<string>();
  for await (const { key } of mediaStorage().list(`${id}/${contentHash}/`)) stored.add(key);
  const lost = rows.find(({ name }) => !stored.has(storageKey({ id, contentHash, name })));
  if (lost) throw new Error(`${lost.name} of ${id} was swept before its row was written`);
}
