import { buffer } from 'node:stream/consumers';
import type { CardLogo } from '@/lib/appearance/card-logos';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { storageKey } from '@/lib/media/storage/storage-key';

/** The stored size of a logo. Null when it is gone meanwhile. */
export async function readLogo({ id, contentHash, name }: CardLogo): Promise<Buffer | null> {
  const opened = await mediaStorage().open(storageKey({ id, contentHash, name }));
  return opened ? buffer(opened.stream) : null;
}
